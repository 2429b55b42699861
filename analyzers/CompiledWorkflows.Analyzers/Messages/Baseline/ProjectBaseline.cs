using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Analyzers.Messages.Baseline.Reading;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>What is recorded of a project, and how that differs from what it is. It is found out once, when it is first asked for.</summary>
internal sealed class ProjectBaseline(DeclaredCompilation compilation, BaselineFile file)
{
    private readonly object _lock = new();
    private ILookup<string, ContractChange>? _changes;

    public BaselineFile File => file;

    /// <summary>The changes to be told at a type or at its members; for <see langword="null"/> those that nothing in the source is left of.</summary>
    public IEnumerable<ContractChange> ChangesOf(INamedTypeSymbol? type, CancellationToken cancellation)
    {
        // Who waits for this would have to do the same work otherwise.
        lock (_lock)
        {
            _changes ??= ContractComparison
                .Compare(file.Elements, ContractReader.Read(compilation.Compilation, cancellation))
                .ToLookup(change => change.Place.Type, StringComparer.Ordinal);
        }

        return _changes[type is null ? "" : SiteOf.Symbol(type).Detail];
    }
}
