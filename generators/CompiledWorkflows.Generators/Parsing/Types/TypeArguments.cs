using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>The type arguments of a type and of those around it.</summary>
internal static class TypeArguments
{
    // Larger types than this are made by types that contain ever larger instantiations of themselves.
    private const int MaxSize = 200;
    private const int MaxDepth = 24;

    /// <summary>Whether a type has a name that can be written down.</summary>
    public static bool AreBounded(ITypeSymbol type)
    {
        var budget = MaxSize;
        return Measure(type, MaxDepth, ref budget);
    }

    /// <summary>All of them, those of the outermost type first.</summary>
    public static IEnumerable<ITypeSymbol> All(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? All(outer).Concat(type.TypeArguments) : type.TypeArguments;

    /// <summary>Adds the type parameters that a type is made of.</summary>
    public static void CollectParameters(ITypeSymbol type, ISet<ITypeParameterSymbol> parameters)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                _ = parameters.Add(parameter);
                break;
            case IArrayTypeSymbol array:
                CollectParameters(array.ElementType, parameters);
                break;
            case INamedTypeSymbol named:
                foreach (var argument in All(named))
                {
                    CollectParameters(argument, parameters);
                }

                break;
            default:
                break;
        }
    }

    private static bool Measure(ITypeSymbol type, int depth, ref int budget)
    {
        if (depth == 0 || --budget < 0)
        {
            return false;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Measure(array.ElementType, depth - 1, ref budget);
        }

        for (var outer = type as INamedTypeSymbol; outer is not null; outer = outer.ContainingType)
        {
            foreach (var argument in outer.TypeArguments)
            {
                if (!Measure(argument, depth - 1, ref budget))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
