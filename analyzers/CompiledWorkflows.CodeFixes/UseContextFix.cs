using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Purity.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Makes a handler take time and ids from its context, and take the context if it does not yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseContextFix)), Shared]
public sealed class UseContextFix : CodeFixProvider
{
    private const string Title = "Use the context of the run";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ClockInHandler.Rule.Id, DelayInHandler.Rule.Id, NewIdInHandler.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => root is not null && model is not null && ContextUse.Of(diagnostic, root, model) is not null))
        {
            context.RegisterCodeFix(CodeAction.Create(Title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), Title), diagnostic);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var uses = diagnostics.Select(diagnostic => ContextUse.Of(diagnostic, editor.OriginalRoot, editor.SemanticModel)).OfType<ContextUse>().ToList();
        foreach (var use in uses)
        {
            editor.ReplaceNode(use.Replaced, (current, _) => use.Replace((ExpressionSyntax)current).WithTriviaFrom(current));
        }

        foreach (var handler in uses.Where(use => use.NeedsParameter).GroupBy(use => use.Handler))
        {
            editor.ReplaceNode(handler.Key, (current, _) => ContextParameter.AddTo((MethodDeclarationSyntax)current, handler.First()));
        }

        return editor.GetChangedDocument();
    }
}
