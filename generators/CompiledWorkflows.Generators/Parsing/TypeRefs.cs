using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Makes references to types.</summary>
internal static class TypeRefs
{
    /// <summary>A reference to be used by members of <paramref name="within"/>, or at the top of a file where that is <see langword="null"/>.</summary>
    public static TypeRef Of(ITypeSymbol type, INamedTypeSymbol? within) => new()
    {
        Name = type.Qualified(),
        Key = type.Key(),
        Display = type.Short(),
        IsValueType = type.IsValueType,
        Access = AccessRules.Of(type, within),
    };
}
