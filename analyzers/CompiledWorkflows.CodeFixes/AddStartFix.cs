using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Starts a workflow at the node to which nothing leads, if there is just one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddStartFix)), Shared]
public sealed class AddStartFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NoStart.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await FindAsync<TypeDeclarationSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is not { } type
            || await WorkflowSource.ReadAsync(document, type, cancellation).ConfigureAwait(false) is not { Attributes: [var first, ..] } source)
        {
            return null;
        }

        var graph = source.Reading.Declared;
        var led = graph.Edges.Select(edge => edge.Target).Concat(graph.FanIns.Select(fanIn => fanIn.Target)).ToList();
        var candidates = Enumerable.Range(0, graph.Nodes.Count).Where(node => graph.Nodes[node].Kind is NodeKind.Executor or NodeKind.RequestPort or NodeKind.Workflow && !led.Contains(node)).ToList();
        if (candidates is not [var only] || source.TextOf(Site.Node(only)) is not { } name)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return new Edit($"Start with '{name}'") { Changes = [Insertion.Before(text, first, $"Start<{name}>")] };
    }
}
