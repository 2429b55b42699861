using CompiledWorkflows.Analyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>The classes of a compilation that others of it are derived from.</summary>
internal sealed class BaseClasses(Compilation compilation)
{
    private readonly Lazy<HashSet<INamedTypeSymbol>> _bases = new(() => new(
        SourceTypes.Of(compilation).Select(type => type.BaseType?.OriginalDefinition).OfType<INamedTypeSymbol>(),
        SymbolEqualityComparer.Default));

    public bool Contains(INamedTypeSymbol type) => _bases.Value.Contains(type.OriginalDefinition);
}
