using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells whether a class has, or will get, its generated part.</summary>
internal static class BaseRules
{
    /// <summary>A class of this compilation gets its part when it can be extended; one of another assembly shows whether it has one.</summary>
    public static bool HasPart(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            ? ClassParser.IsExtensible(type, cancellation)
            : OffersState(type);

    /// <summary>Whether a class of another assembly has the generated members that derived classes call to save its state.</summary>
    public static bool OffersState(INamedTypeSymbol type) =>
        type.MemberNames.Contains(ExecutorParser.StatePrefix(type.OriginalDefinition) + "_WriteState");
}
