using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Messages.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CompiledWorkflows.CodeFixes.Baseline;

/// <summary>Tells what something was called before, where it looks renamed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddFormerNameFix)), Shared]
public sealed class AddFormerNameFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [WorkflowGone.Rule.Id, NodeGone.Rule.Id, InboxGone.Rule.Id, RenamedWithoutFormerName.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (compilation is not null
                && FixProperties.Rename(diagnostic) is var (definition, name)
                && DocumentationCommentId.GetFirstSymbolForDeclarationId(definition, compilation) is { } symbol
                && FormerNameSyntax.DeclarationOf(symbol) is { } declaration
                && context.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is { } document)
            {
                var title = $"Add [FormerName(\"{name}\")]";
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => AddAsync(document, declaration, name, cancellation), nameof(AddFormerNameFix)),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> AddAsync(Document document, SyntaxNode declaration, string name, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(FormerNameSyntax.Add(text, declaration, name, model!)));
    }
}
