using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>
/// Tells whether the type arguments of a type satisfy its constraints. The compiler lets source with an error name a type that does not, and
/// every mention of it in generated code would be an error more.
/// </summary>
internal static class ConstraintRules
{
    public static bool AreSatisfied(INamedTypeSymbol type)
    {
        for (var index = 0; index < type.Arity; index++)
        {
            if (type.TypeArguments[index] is not ITypeParameterSymbol and var argument && !IsSatisfied(type, type.TypeParameters[index], argument))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSatisfied(INamedTypeSymbol type, ITypeParameterSymbol parameter, ITypeSymbol argument)
    {
        var isNullable = argument.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if ((parameter.HasReferenceTypeConstraint && !argument.IsReferenceType)
            || (parameter.HasValueTypeConstraint && (!argument.IsValueType || isNullable))
            || (parameter.HasUnmanagedTypeConstraint && !argument.IsUnmanagedType)
            || (parameter.HasConstructorConstraint && !IsConstructible(argument)))
        {
            return false;
        }

        return parameter.ConstraintTypes.All(constraint => Converts(argument, Substitute(constraint, type)));
    }

    private static bool IsConstructible(ITypeSymbol argument) => argument.IsValueType
        || (argument is INamedTypeSymbol { IsAbstract: false } named
            && named.InstanceConstructors.Any(constructor => constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public }));

    private static bool Converts(ITypeSymbol argument, ITypeSymbol constraint)
    {
        if (constraint.TypeKind == TypeKind.Error)
        {
            return false;
        }

        if (constraint is ITypeParameterSymbol || constraint.SpecialType is SpecialType.System_Object)
        {
            return true;
        }

        for (var current = argument; current is not null; current = current.BaseType)
        {
            if (Fits(current, constraint))
            {
                return true;
            }
        }

        return argument.AllInterfaces.Any(each => Fits(each, constraint));
    }

    /// <summary>The arguments of variant interfaces are taken on trust: this is about types that have nothing to do with each other.</summary>
    private static bool Fits(ITypeSymbol type, ITypeSymbol constraint) =>
        SymbolEqualityComparer.Default.Equals(type, constraint)
        || (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, constraint.OriginalDefinition)
            && constraint is INamedTypeSymbol named
            && named.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None));

    /// <summary>A constraint with the type's arguments in place of its parameters.</summary>
    private static ITypeSymbol Substitute(ITypeSymbol constraint, INamedTypeSymbol type) => constraint switch
    {
        ITypeParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, type.OriginalDefinition) => type.TypeArguments[parameter.Ordinal],
        INamedTypeSymbol { Arity: > 0, IsUnboundGenericType: false } named => named.ConstructedFrom.Construct([.. named.TypeArguments.Select(argument => Substitute(argument, type))]),
        _ => constraint,
    };
}
