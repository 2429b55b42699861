using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Makes an edge of an otherwise that stands without a case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeEdgeFix)), Shared]
public sealed class MakeEdgeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [OtherwiseWithoutCase.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var attribute = await FindAsync<AttributeSyntax>(document, diagnostic, cancellation).ConfigureAwait(false);
        return attribute?.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is { } name
            ? new Edit("Make an edge") { Changes = [new TextChange(name.Identifier.Span, "Edge")] }
            : null;
    }
}
