using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Types and namespaces side by side whose names differ in nothing but case, which names of files do not tell apart everywhere.</summary>
internal static class RivalNames
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    /// <summary>What was found in a namespace or type: each is looked through once, however many types it holds. It goes with its compilation.</summary>
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Known = new();

    /// <summary>Whether a type, one around it or one of its arguments has a rival.</summary>
    public static bool Has(ITypeSymbol type)
    {
        for (INamespaceOrTypeSymbol? symbol = type; symbol is not null; symbol = symbol.ContainingSymbol as INamespaceOrTypeSymbol)
        {
            if (symbol is INamedTypeSymbol { IsGenericType: true } generic && generic.TypeArguments.Any(argument => argument is not ITypeParameterSymbol && Has(argument)))
            {
                return true;
            }

            if (symbol.ContainingSymbol is INamespaceOrTypeSymbol parent && Known.GetValue(parent, Among).Contains(symbol.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Among(INamespaceOrTypeSymbol parent)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rivals = None;
        foreach (var member in parent is INamespaceSymbol space ? space.GetMembers() : parent.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
        {
            if (spellings.TryGetValue(member.Name, out var other) && other != member.Name)
            {
                rivals = rivals == None ? new HashSet<string>(StringComparer.Ordinal) : rivals;
                _ = rivals.Add(member.Name);
                _ = rivals.Add(other);
            }

            spellings[member.Name] = member.Name;
        }

        return rivals;
    }
}
