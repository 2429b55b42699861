using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Finds the types that an assembly declares.</summary>
internal static class DeclaredTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var nested in Of(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
