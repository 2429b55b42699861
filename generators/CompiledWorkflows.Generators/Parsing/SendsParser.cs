using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the message types that a class and its base classes declare to send.</summary>
internal static class SendsParser
{
    /// <summary>The declared types, each once and without <see cref="Nullable{T}"/>, in ordinal order.</summary>
    public static List<ITypeSymbol> Parse(INamedTypeSymbol executor, List<GraphProblem> problems)
    {
        var sends = new SortedDictionary<string, ITypeSymbol>(StringComparer.Ordinal);
        foreach (var declared in Declared(executor))
        {
            var message = declared.WithoutNullable();
            if (AccessRules.Of(message, executor) == AccessLevel.None)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, SiteOf.Symbol(executor), executor.Short(), message.Short()));
            }
            else
            {
                sends[message.Key()] = message;
            }
        }

        return [.. sends.Values];
    }

    /// <summary>Whether a message type is declared as <see cref="Nullable{T}"/>, of which the value is sent if there is one.</summary>
    public static bool TakesNull(INamedTypeSymbol executor, ITypeSymbol message) => Declared(executor)
        .Any(declared => declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } && SymbolEqualityComparer.Default.Equals(value, message));

    /// <summary>Whether the class declares a message type itself.</summary>
    public static bool DeclaresAny(INamedTypeSymbol type) => type.Has(KnownTypes.Sends, 1);

    private static IEnumerable<ITypeSymbol> Declared(INamedTypeSymbol executor)
    {
        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var attribute in type.GetAttributes().Where(attribute => attribute.Is(KnownTypes.Sends, 1)))
            {
                yield return attribute.AttributeClass!.TypeArguments[0];
            }
        }
    }
}
