using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Finds the keys that the members of a type had in older data.</summary>
internal static class FormerKeys
{
    /// <summary>Reads them of members and of the constructor parameters that give members their values.</summary>
    public static void Read(IReadOnlyList<CandidateMember> members, IMethodSymbol? constructor, IReadOnlyList<CandidateMember> arguments)
    {
        foreach (var member in members.Where(member => member.Key is not null))
        {
            var parameters = constructor?.Parameters.Where(parameter => arguments[parameter.Ordinal] == member) ?? [];
            member.FormerKeys = Declarations(member.Symbol).Concat(parameters)
                .SelectMany(FormerNames.Of)
                .Concat(Qualified(member))
                .Where(key => key != member.Key)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(key => key, StringComparer.Ordinal)
                .ToEquatableArray();
        }
    }

    /// <summary>A key that a member had and that another one has or had too, if there is one.</summary>
    public static (string Key, CandidateMember By)? FindTaken(CandidateMember member, IReadOnlyList<CandidateMember> members)
    {
        foreach (var key in member.FormerKeys)
        {
            if (members.FirstOrDefault(other => other != member && (other.Key == key || other.FormerKeys.Contains(key))) is { } other)
            {
                return (key, other);
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> Declarations(ISymbol member)
    {
        for (var symbol = member; symbol is not null; symbol = (symbol as IPropertySymbol)?.OverriddenProperty)
        {
            yield return symbol;
        }
    }

    /// <summary>A member that has the name of one of a base type is told from it by the name of its own type, which may have changed.</summary>
    private static IEnumerable<string> Qualified(CandidateMember member) => member.IsExplicit || !member.Key!.EndsWith("." + member.Name, StringComparison.Ordinal)
        ? []
        : FormerTypeNames.MetadataNames(member.Symbol.ContainingType).Select(name => name + "." + member.Name);
}
