using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Executors;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Marks a field or property as state, so that checkpoints save it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddStateFix)), Shared]
public sealed class AddStateFix : CodeFixProvider
{
    private const string Title = "Add [State]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ChangeOfUnsavedMember.Rule.Id, ChangeOfUnsavedMember.RetryRule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.ContainsKey(ChangeOfUnsavedMember.CanSave)
                && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } declared]
                && context.Document.Project.Solution.GetDocument(tree) is { } document
                && await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
                && root.FindNode(declared.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                && await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
                && member is PropertyDeclarationSyntax or FieldDeclarationSyntax { Declaration.Variables.Count: 1 })
            {
                var isImported = model.LookupNamespacesAndTypes(member.SpanStart, name: KnownTypes.State) is [INamedTypeSymbol found] && found.IsLibrary(KnownTypes.State);
                var marked = AttributeLists.Before(member, isImported ? "State" : "CompiledWorkflows.State");
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(member, marked))), Title), diagnostic);
            }
        }
    }
}
