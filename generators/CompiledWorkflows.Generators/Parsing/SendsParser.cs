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
        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var attribute in type.GetAttributes())
            {
                if (!attribute.Is(KnownTypes.Sends, 1))
                {
                    continue;
                }

                var message = attribute.TypeArgument(0).WithoutNullable();
                if (AccessRules.Of(message, executor) == AccessLevel.None)
                {
                    problems.Add(GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, executor.Short(), message.Short()));
                }
                else
                {
                    sends[message.Key()] = message;
                }
            }
        }

        return [.. sends.Values];
    }

    /// <summary>Whether the class declares a message type itself.</summary>
    public static bool DeclaresAny(INamedTypeSymbol type) => type.Has(KnownTypes.Sends, 1);
}
