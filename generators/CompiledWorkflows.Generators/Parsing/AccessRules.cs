using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds how accessible generated code may be that names a type.</summary>
internal static class AccessRules
{
    /// <summary>How accessible code at the top of a file can be that names the type.</summary>
    public static AccessLevel AtTop(ITypeSymbol type) => Of(type, null);

    /// <summary>How accessible a member of <paramref name="within"/> can be that names the type.</summary>
    public static AccessLevel Of(ITypeSymbol type, INamedTypeSymbol? within)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Of(array.ElementType, within);
            case ITypeParameterSymbol or IDynamicTypeSymbol:
                return AccessLevel.Public;
            case INamedTypeSymbol { SpecialType: not SpecialType.System_Void } named and not IErrorTypeSymbol:
                return Of(named, within);
            default:
                return AccessLevel.None;
        }
    }

    /// <summary>The less accessible of two.</summary>
    public static AccessLevel Least(AccessLevel left, AccessLevel right) => left > right ? left : right;

    private static AccessLevel Of(INamedTypeSymbol type, INamedTypeSymbol? within)
    {
        if (type.IsAnonymousType || type.IsRefLikeType || type.IsStatic || type.IsUnboundGenericType || !HasName(type) || !ConstraintRules.AreSatisfied(type))
        {
            return AccessLevel.None;
        }

        var level = AccessLevel.Public;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            level = Least(level, current.IsFileLocal ? AccessLevel.None : Own(current, within));
            foreach (var argument in current.TypeArguments)
            {
                level = Least(level, Of(argument, within));
            }
        }

        return level;
    }

    /// <summary>Whether the type and all around it have names: source that is being written may lack them.</summary>
    public static bool HasName(INamedTypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            var isNameless = symbol is INamespaceOrTypeSymbol and not INamedTypeSymbol { IsTupleType: true } && symbol.Name.Length == 0;
            if (isNameless || (symbol is INamedTypeSymbol named && named.TypeParameters.Any(parameter => parameter.Name.Length == 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the class can name itself: not if it, or the type around it, is private in a namespace, which is an error.</summary>
    public static bool CanNameItself(INamedTypeSymbol type)
    {
        var outermost = type;
        while (outermost.ContainingType is { } around)
        {
            outermost = around;
        }

        return outermost.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
    }

    private static AccessLevel Own(INamedTypeSymbol type, INamedTypeSymbol? within)
    {
        switch (type.DeclaredAccessibility)
        {
            case Accessibility.Public or Accessibility.NotApplicable:
                return AccessLevel.Public;
            case Accessibility.Internal or Accessibility.ProtectedOrInternal:
                return IsInternal(within) ? AccessLevel.Public : AccessLevel.Internal;
            default:
                return InNestedType(type.ContainingType, within);
        }
    }

    private static bool IsInternal(INamedTypeSymbol? within)
    {
        for (var current = within; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A type that only <paramref name="owner"/> sees can be named in it, and by a public member there of a class that only it sees.</summary>
    private static AccessLevel InNestedType(INamedTypeSymbol owner, INamedTypeSymbol? within)
    {
        var hidden = false;
        for (var current = within; current is not null; current = current.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, owner.OriginalDefinition))
            {
                return hidden ? AccessLevel.Public : AccessLevel.Private;
            }

            hidden |= current.DeclaredAccessibility == Accessibility.Private;
        }

        return AccessLevel.None;
    }
}
