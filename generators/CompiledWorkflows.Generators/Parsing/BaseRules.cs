using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells whether a class has, or will get, its generated part, and what that takes from those who call it.</summary>
internal static class BaseRules
{
    /// <summary>
    /// Whether another class can call the part: a class of this compilation gets one when it can be extended; one of another assembly shows
    /// whether it has one, though not where that is internal there.
    /// </summary>
    public static bool HasPart(INamedTypeSymbol type, INamedTypeSymbol caller, Compilation compilation, CancellationToken cancellation) =>
        IsDeclaredHere(type, compilation)
            ? ClassParser.IsExtensible(type, cancellation)
            : WriteMethod(type) is { } method && compilation.IsSymbolAccessibleWithin(method, caller, caller);

    public static bool IsDeclaredHere(INamedTypeSymbol type, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    /// <summary>Whether a class of another assembly has state that its generated part saves, for others or for its own assembly alone.</summary>
    public static bool OffersState(INamedTypeSymbol type) =>
        type.MemberNames.Contains(ExecutorParser.StatePrefix(type.OriginalDefinition) + "_StateCount");

    /// <summary>The types whose codecs the generated part of a class of another assembly takes, in order. They are in the constraints of its type parameters.</summary>
    public static IReadOnlyList<ITypeSymbol> Given(INamedTypeSymbol type) => WriteMethod(type) is { } method
        ? [.. method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes.OfType<INamedTypeSymbol>().Take(1)).SelectMany(codec => codec.TypeArguments)]
        : [];

    private static IMethodSymbol? WriteMethod(INamedTypeSymbol type) =>
        type.GetMembers(ExecutorParser.StatePrefix(type.OriginalDefinition) + "_WriteState").OfType<IMethodSymbol>().FirstOrDefault();
}
