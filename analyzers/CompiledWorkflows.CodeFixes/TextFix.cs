using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CompiledWorkflows.CodeFixes;

/// <summary>A fix that edits the text of the document in which the diagnostic is; all of a document are fixed at once.</summary>
public abstract class TextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await EditAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } edit)
            {
                context.RegisterCodeFix(CodeAction.Create(edit.Title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>What mends a diagnostic, or <see langword="null"/> where that is for people to decide.</summary>
    private protected abstract Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    /// <summary>The node that a diagnostic is about, or the nearest around it of a kind.</summary>
    private protected static async Task<T?> FindAsync<T>(Document document, Diagnostic diagnostic, CancellationToken cancellation)
        where T : SyntaxNode
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var edits = new List<Edit>();
        foreach (var diagnostic in diagnostics)
        {
            if (await EditAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } edit)
            {
                edits.Add(edit);
            }
        }

        return document.WithText(Edit.Apply(await document.GetTextAsync(cancellation).ConfigureAwait(false), edits));
    }
}
