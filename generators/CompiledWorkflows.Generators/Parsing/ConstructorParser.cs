using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads how a workflow can make an executor.</summary>
internal static class ConstructorParser
{
    /// <summary>Whether <c>new T()</c> compiles in the workflow, and the constructor to call with services: the one that takes most.</summary>
    public static (bool HasDefault, ConstructorModel? WithServices) Parse(INamedTypeSymbol executor, INamedTypeSymbol workflow, Compilation compilation)
    {
        if (executor.IsAbstract)
        {
            return (false, null);
        }

        var usable = Usable(executor, workflow, compilation);
        var chosen = usable
            .Where(constructor => constructor.Parameters.All(parameter => CanResolve(parameter, workflow)))
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .ThenBy(constructor => constructor.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault();
        return (usable.Any(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)), Model(chosen, workflow));
    }

    /// <summary>The constructors that a workflow can call.</summary>
    public static IReadOnlyList<IMethodSymbol> Usable(INamedTypeSymbol type, INamedTypeSymbol workflow, Compilation compilation)
    {
        var required = HasRequiredMembers(type);
        return
        [
            .. type.InstanceConstructors
                .Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, workflow))
                .Where(constructor => !(type.IsRecord && IsCopy(constructor)))
                .Where(constructor => !required || constructor.GetAttributes().Any(IsSetsRequiredMembers)),
        ];
    }

    /// <summary>Whether <c>new</c> alone does not compile, because members have to be set.</summary>
    public static bool HasRequiredMembers(INamedTypeSymbol executor)
    {
        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }

    private static ConstructorModel? Model(IMethodSymbol? constructor, INamedTypeSymbol workflow) => constructor is null
        ? null
        : new ConstructorModel(constructor.Parameters
            .Select(parameter => new ConstructorParameter(parameter.Identifier(), TypeRefs.Of(parameter.Type, workflow), Default(parameter), parameter.NullableAnnotation == NullableAnnotation.Annotated))
            .ToEquatableArray());

    private static bool CanResolve(IParameterSymbol parameter, INamedTypeSymbol workflow) =>
        parameter.RefKind is RefKind.None or RefKind.In
        && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer)
        && AccessRules.Of(parameter.Type, workflow) != AccessLevel.None;

    private static string? Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        return parameter.ExplicitDefaultValue switch
        {
            null => "default",
            { } value when parameter.Type.WithoutNullable() is { TypeKind: TypeKind.Enum } type => $"({type.Qualified()}){Literal(value)}",
            { } value => Literal(value),
        };
    }

    /// <summary>The constant in source. The suffixes of floating-point literals, which Roslyn leaves out, keep their types; negative ones need the parentheses.</summary>
    private static string Literal(object value) => value switch
    {
        double number when double.IsNaN(number) => "double.NaN",
        double number when double.IsInfinity(number) => number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        float number when float.IsNaN(number) => "float.NaN",
        float number when float.IsInfinity(number) => number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity",
        double => $"({Format(value)}D)",
        float => $"({Format(value)}F)",
        decimal => $"({Format(value)}M)",
        string or char or bool => Format(value),
        _ => $"({Format(value)})",
    };

    private static string Format(object value) =>
        SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? "default";

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters is [{ } only] && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    private static bool IsSetsRequiredMembers(AttributeData attribute) => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute";
}
