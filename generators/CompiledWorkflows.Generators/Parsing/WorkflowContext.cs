using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>What the readers of one workflow share.</summary>
internal sealed class WorkflowContext(INamedTypeSymbol workflow, CodecParser codecs, Compilation compilation, CancellationToken cancellation)
{
    public INamedTypeSymbol Workflow => workflow;

    public TypeTable Types { get; } = new(compilation, workflow);

    public CodecParser Codecs => codecs;

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    public bool IsDeclaredHere(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    public bool IsAccessible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, workflow);
}
