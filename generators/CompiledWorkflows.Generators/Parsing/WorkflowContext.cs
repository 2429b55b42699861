using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>What the readers of one workflow share.</summary>
internal sealed class WorkflowContext(INamedTypeSymbol workflow, CodecParser codecs, Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<INamedTypeSymbol, WorkflowReading> _inner = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Workflow => workflow;

    public TypeTable Types { get; } = new(compilation, workflow);

    public CodecParser Codecs => codecs;

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Of a workflow that is read because another has it as a node: that other one.</summary>
    public WorkflowContext? Outer { get; init; }

    /// <summary>The classes of the request ports in the workflows that this one has as nodes.</summary>
    public IReadOnlyList<INamedTypeSymbol> InnerPorts { get; set; } = [];

    /// <summary>A workflow that this one has as a node. However many have it as one, it is read once.</summary>
    public WorkflowReading Inner(INamedTypeSymbol type)
    {
        var known = this;
        while (known.Outer is { } outer)
        {
            known = outer;
        }

        if (!known._inner.TryGetValue(type, out var inner))
        {
            // What it saves is its own business, and so are the codecs.
            var codecs = new CodecParser(compilation, cancellation);
            inner = new WorkflowReading(new WorkflowContext(WorkflowRules.Graphed(type), codecs, compilation, cancellation) { Outer = this }, type);
            known._inner.Add(type, inner);
        }

        return inner;
    }

    /// <summary>Whether a workflow is this one, or one that has this one as a node, whatever its type arguments: its graph is the same.</summary>
    public bool IsWithin(INamedTypeSymbol type)
    {
        type = WorkflowRules.Graphed(type);
        for (var context = this; context is not null; context = context.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(context.Workflow.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsDeclaredHere(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    public bool IsAccessible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, workflow);
}
