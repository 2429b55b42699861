using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Reads the attributes that say how a type is saved, by their names, which needs no look-up in the compilation.</summary>
internal static class SerializationAttributes
{
    public static AttributeData? Find(ISymbol symbol, string ns, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute, ns, name))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool Is(AttributeData attribute, string ns, string name) =>
        attribute.AttributeClass is { ContainingType: null } type && type.Name == name && IsNamespace(type.ContainingNamespace, ns);

    public static AttributeData? MessagePack(ISymbol symbol, string name) => Find(symbol, "MessagePack", name);

    /// <summary>Whether the user keeps a member out of what is saved.</summary>
    public static bool IsIgnored(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (Is(attribute, "MessagePack", "IgnoreMemberAttribute")
                || Is(attribute, "System.Runtime.Serialization", "IgnoreDataMemberAttribute")
                || Is(attribute, "System", "NonSerializedAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether using a symbol warns, or is an error.</summary>
    public static (bool Warns, bool Fails) Obsolete(ISymbol symbol)
    {
        var attribute = Find(symbol, "System", "ObsoleteAttribute");
        return attribute is null
            ? default
            : (true, attribute.ConstructorArguments is [_, { Value: true }]);
    }

    public static T? Named<T>(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return default;
    }

    private static bool IsNamespace(INamespaceSymbol? ns, string name)
    {
        while (ns is { IsGlobalNamespace: false })
        {
            if (!name.EndsWith(ns.Name, StringComparison.Ordinal))
            {
                return false;
            }

            var rest = name.Length - ns.Name.Length;
            if (rest == 0)
            {
                return ns.ContainingNamespace.IsGlobalNamespace;
            }

            if (name[rest - 1] != '.')
            {
                return false;
            }

            name = name.Substring(0, rest - 1);
            ns = ns.ContainingNamespace;
        }

        return false;
    }
}
