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

    /// <summary>Whether another member has or had a key that this one had.</summary>
    public static bool AreTaken(CandidateMember member, IReadOnlyList<CandidateMember> members) =>
        members.Any(other => other != member && member.FormerKeys.Any(key => key == other.Key || other.FormerKeys.Contains(key)));

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
