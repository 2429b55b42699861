using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Recognises the program's own collection types.</summary>
internal static class Collections
{
    /// <summary>What a type is a collection of. None for a type that is no collection; no elements for one that cannot be read back.</summary>
    public static CollectionType? Find(INamedTypeSymbol type)
    {
        ITypeSymbol? element = null;
        ITypeSymbol? sequence = null;
        foreach (var implemented in type.AllInterfaces)
        {
            switch (implemented.OriginalDefinition)
            {
                case { Name: "IDictionary", Arity: 2 } d when IsCollectionInterface(d):
                    return new CollectionType(HasConstructor(type) ? implemented.TypeArguments : []);
                case { SpecialType: SpecialType.System_Collections_Generic_ICollection_T }:
                    element ??= implemented.TypeArguments[0];
                    break;
                case { SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T }:
                    sequence ??= implemented.TypeArguments[0];
                    break;
                default:
                    break;
            }
        }

        if (element is not null)
        {
            return new CollectionType(HasConstructor(type) ? [element] : []);
        }

        // A sequence that can only be made from another has no members either that would bring its elements back.
        return sequence is not null && type.TypeKind != TypeKind.Interface && !HasUnion(type) ? new CollectionType([]) : null;
    }

    private static bool HasUnion(INamedTypeSymbol type) => SerializationAttributes.MessagePack(type, "UnionAttribute") is not null;

    private static bool IsCollectionInterface(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    private static bool HasConstructor(INamedTypeSymbol type) =>
        type is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct }
        && !type.GetMembers().Any(m => m is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true })
        && (type.IsValueType || type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public));
}

/// <summary>A collection of the program's own.</summary>
/// <param name="Elements">The type of its elements, or of its keys and its values; empty where it cannot be read back.</param>
internal readonly record struct CollectionType(ImmutableArray<ITypeSymbol> Elements);
