using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Finds the methods that upgrade older values of a type.</summary>
internal static class UpgradeMethods
{
    /// <summary>The methods of a type with the version that each starts from, in the order of the versions.</summary>
    public static IReadOnlyList<(IMethodSymbol Method, int Version)> Of(INamedTypeSymbol type)
    {
        List<(IMethodSymbol Method, int Version)>? found = null;
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method
                && SerializationAttributes.Find(method, KnownTypes.Namespace, "UpgradeAttribute") is { ConstructorArguments: [{ Value: int version }] })
            {
                (found ??= []).Add((method, version));
            }
        }

        return found?.OrderBy(each => each.Version).ToList() ?? [];
    }

    public static bool Has(ITypeSymbol type) => type is INamedTypeSymbol named && Of(named).Count > 0;
}
