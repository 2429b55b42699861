using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>What the readers of one workflow share.</summary>
internal sealed class WorkflowContext(INamedTypeSymbol workflow, CodecParser codecs, Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<INamedTypeSymbol, InnerWorkflow> _inner = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Workflow => workflow;

    public TypeTable Types { get; } = new(compilation, workflow);

    public CodecParser Codecs => codecs;

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Of a workflow that is read because another has it as a node: that other one.</summary>
    public WorkflowContext? Outer { get; init; }

    /// <summary>The classes of the request ports in the workflows that this one has as nodes.</summary>
    public IReadOnlyList<INamedTypeSymbol> InnerPorts { get; set; } = [];

    /// <summary>A workflow that this one has as a node.</summary>
    public InnerWorkflow Inner(INamedTypeSymbol type)
    {
        if (!_inner.TryGetValue(type, out var inner))
        {
            cancellation.ThrowIfCancellationRequested();
            inner = new InnerWorkflow(type, this);
            _inner.Add(type, inner);
        }

        return inner;
    }

    /// <summary>Whether a workflow is this one, or one that has this one as a node.</summary>
    public bool IsWithin(INamedTypeSymbol type)
    {
        for (var context = this; context is not null; context = context.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(context.Workflow, type))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsDeclaredHere(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    public bool IsAccessible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, workflow);
}
