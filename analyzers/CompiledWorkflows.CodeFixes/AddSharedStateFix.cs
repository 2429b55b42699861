using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Declares the shared state that an executor takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSharedStateFix)), Shared]
public sealed class AddSharedStateFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UndeclaredSharedState.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await FindAsync<AttributeSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is not { Parent.Parent: TypeDeclarationSyntax type }
            || await WorkflowSource.ReadAsync(document, type, cancellation).ConfigureAwait(false) is not { } source)
        {
            return null;
        }

        // Several diagnostics can be about one node; each names its type.
        var graph = source.Reading.Declared;
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var missing = graph.Nodes
            .SelectMany(node => node.Shares)
            .Where(shared => !graph.SharedStates.Any(state => state.Type == shared) && message.Contains($"[SharedState<{graph.Types[shared].Name}>]"))
            .Select(source.Reading.TypeOf)
            .FirstOrDefault();
        if (missing is null)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var added = $"SharedState<{source.Minimal(missing)}>";
        return new Edit($"Add [{added}]") { Changes = [Insertion.After(text, source.Attributes[source.Attributes.Length - 1], added)] };
    }
}
