using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Executors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Takes away the declaration of what is never sent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSendsFix)), Shared]
public sealed class RemoveSendsFix : CodeFixProvider
{
    private const string Title = "Remove [Sends<T>]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnsentDeclaration.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static (context, document, diagnostics) => RemoveAsync(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(Title, async cancellation => await RemoveAsync(context.Document, context.Diagnostics, cancellation).ConfigureAwait(false) ?? context.Document, Title),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document?> RemoveAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var attributes = diagnostics
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>()
            .ToLookup(attribute => attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>());
        return document.WithSyntaxRoot(root.ReplaceNodes(
            attributes.Select(group => group.Key!),
            (type, current) => Merge(type, current, [.. attributes[type]])));
    }

    /// <summary>Types nested in the class may have changed already; attributes are found by their place among all of the class.</summary>
    private static TypeDeclarationSyntax Merge(TypeDeclarationSyntax type, TypeDeclarationSyntax current, IReadOnlyList<AttributeSyntax> attributes)
    {
        var places = type.AttributeLists.SelectMany(list => list.Attributes).Select((attribute, index) => (attribute, index)).Where(each => attributes.Contains(each.attribute)).Select(each => each.index);
        var all = current.AttributeLists.SelectMany(list => list.Attributes).ToList();
        return AttributeLists.Remove(current, [.. places.Select(place => all[place])]);
    }
}
