using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Infrastructure;

/// <summary>Walks the types that a compilation declares.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation) => In(compilation.Assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol around)
    {
        foreach (var member in around.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in In(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
