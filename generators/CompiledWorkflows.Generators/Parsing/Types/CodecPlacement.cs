using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Where the codec of a type goes: beside all others, or inside a partial type where only that can reach the type or its members.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Containers">The declarations of the partial types around the codec, outermost first.</param>
/// <param name="Name">The codec's name.</param>
/// <param name="Accessibility">The codec's accessibility.</param>
/// <param name="Expression">The codec as code names it.</param>
/// <param name="Within">The symbol whose view of accessibility the codec has.</param>
/// <param name="Given">The codecs that the codec is itself given as type arguments.</param>
/// <param name="HintMark">What tells the codec's file from that of the same type's codec in another class.</param>
internal sealed record CodecPlacement(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string Accessibility,
    string Expression,
    ISymbol Within,
    EquatableArray<CodecParameter> Given = default,
    string HintMark = "")
{
    /// <summary>Finds the place, or none where the type cannot be reached by generated code.</summary>
    public static CodecPlacement? Find(INamedTypeSymbol type, string typeId, Compilation compilation)
    {
        var identifier = TypeNames.Identifier(typeId);
        var restricted = InnermostRestricted(type);
        if (restricted is null && !(IsPartial(type, compilation) && HasRestrictedMembers(type)))
        {
            var ns = TypeNames.CodecNamespace(compilation);
            return new(ns, default, identifier, "internal", "global::" + ns + "." + identifier, compilation.Assembly);
        }

        var inside = IsPartial(type, compilation) && HasRestrictedMembers(type);
        var container = inside ? type : restricted!.ContainingType;
        if (!IsPartial(container, compilation) || (inside && restricted is not null && !IsAround(restricted, type)))
        {
            return null;
        }

        var accessibility = inside ? "internal" : restricted!.DeclaredAccessibility switch
        {
            Microsoft.CodeAnalysis.Accessibility.Private => "private",
            _ => "private protected",
        };
        var name = "__cwf_" + identifier;
        return new(
            TypeNames.Namespace(container.ContainingNamespace),
            ContainersOf(container),
            name,
            accessibility,
            TypeNames.Code(container) + "." + name,
            container);
    }

    /// <summary>The place for a type that depends on the type parameters of a class and that no other can name: inside the class, where the type parameters are.</summary>
    public static CodecPlacement? FindOpen(INamedTypeSymbol type, string typeId, OpenCodecs open, Compilation compilation)
    {
        if (!IsPartial(open.Owner, compilation))
        {
            return null;
        }

        // A type nested in the class can have its codec inside itself, where its own private members can be reached.
        var isNested = IsAround(open.Owner, type) && SymbolEqualityComparer.Default.Equals(type, type.OriginalDefinition);
        var isInside = isNested && HasRestrictedMembers(type) && IsPartial(type, compilation);
        var container = isInside ? type : open.Owner;
        var given = open.Parameters;
        var name = "__cwf_" + TypeNames.Identifier(typeId);
        return new(
            TypeNames.Namespace(container.ContainingNamespace),
            ContainersOf(container),
            name,
            isInside ? "internal" : "private",
            TypeNames.Code(container) + "." + name + (given.IsEmpty ? "" : "<" + string.Join(", ", given.Select(g => g.Name)) + ">"),
            container,
            given,
            isNested ? "" : "-" + TypeNames.Id(open.Owner).Replace('<', '[').Replace('>', ']'));
    }

    /// <summary>Whether every declaration of the type and of those around it is partial and in this compilation, with no error in its name.</summary>
    public static bool IsPartial(INamedTypeSymbol type, Compilation compilation)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (!SymbolEqualityComparer.Default.Equals(outer.ContainingAssembly, compilation.Assembly) || outer.IsFileLocal)
            {
                return false;
            }

            foreach (var reference in outer.DeclaringSyntaxReferences)
            {
                if (!ClassParser.IsPartial(reference.GetSyntax()))
                {
                    return false;
                }
            }
        }

        return type.DeclaringSyntaxReferences.Length > 0;
    }

    private static bool IsAround(INamedTypeSymbol outer, INamedTypeSymbol type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, outer))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRestrictedMembers(INamedTypeSymbol type)
    {
        for (var inherited = type.BaseType; inherited is { SpecialType: SpecialType.None }; inherited = inherited.BaseType)
        {
            if (inherited.GetMembers().Any(IsInheritedRestricted))
            {
                return true;
            }
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { IsStatic: true } && IsRestricted(member) && SerializationAttributes.Find(member, KnownTypes.Namespace, "UpgradeAttribute") is not null)
            {
                return true;
            }

            if (member.IsImplicitlyDeclared || member.IsStatic)
            {
                continue;
            }

            var isRestricted = member switch
            {
                IFieldSymbol field => IsRestricted(field),
                IPropertySymbol property => IsRestricted(property)
                    || (property.GetMethod is { } getter && IsRestricted(getter))
                    || (property.SetMethod is { } setter && IsRestricted(setter)),
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsRestricted(constructor),
                _ => false,
            };
            if (isRestricted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a derived type reaches what others do not.</summary>
    private static bool IsInheritedRestricted(ISymbol member) =>
        member is { IsImplicitlyDeclared: false, IsStatic: false }
        && (member is IFieldSymbol field ? IsProtected(field)
            : member is IPropertySymbol property
                && (IsProtected(property)
                    || (property.GetMethod is { } getter && IsProtected(getter))
                    || (property.SetMethod is { } setter && IsProtected(setter))));

    private static bool IsProtected(ISymbol symbol) => IsRestricted(symbol) && symbol.DeclaredAccessibility != Microsoft.CodeAnalysis.Accessibility.Private;

    private static bool IsRestricted(ISymbol symbol) => symbol.DeclaredAccessibility is
        Microsoft.CodeAnalysis.Accessibility.Private
        or Microsoft.CodeAnalysis.Accessibility.Protected
        or Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal;

    /// <summary>The innermost of a type and those around it that is not accessible throughout the assembly.</summary>
    private static INamedTypeSymbol? InnermostRestricted(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (IsRestricted(outer) && outer.ContainingType is not null)
            {
                return outer;
            }

            foreach (var argument in outer.TypeArguments)
            {
                if (argument is INamedTypeSymbol named && InnermostRestricted(named) is { } restricted)
                {
                    return restricted;
                }
            }
        }

        return null;
    }

    private static EquatableArray<string> ContainersOf(INamedTypeSymbol container)
    {
        var containers = new Stack<string>();
        for (var outer = container; outer is not null; outer = outer.ContainingType)
        {
            containers.Push(Declaration(outer));
        }

        return containers.ToEquatableArray();
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        var kind = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Interface, _) => "interface",
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, _) => "struct",
            (_, true) => "record",
            _ => "class",
        };
        var parameters = type.TypeParameters.Length == 0
            ? ""
            : "<" + string.Join(", ", type.TypeParameters.Select(p => Variance(p) + TypeNames.Escape(p.Name))) + ">";
        return "partial " + kind + " " + TypeNames.Escape(type.Name) + parameters;
    }

    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };
}
