using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells whether a class has, or will get, its generated part.</summary>
internal static class BaseRules
{
    /// <summary>A class of this compilation gets its part when it can be extended; one of another assembly shows whether it has one.</summary>
    public static bool HasPart(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            ? ClassParser.IsExtensible(type, cancellation)
            : type.MemberNames.Contains(ExecutorParser.StatePrefix(type.OriginalDefinition) + "_WriteState");
}
