using System.Collections.Concurrent;
using System.Collections.Immutable;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Knows the methods of workflow classes that their attributes name, and what for.</summary>
internal sealed class GraphMethods
{
    private static readonly (string Property, string Role, int Parameters)[] Roles =
    [
        ("When", "condition", 1),
        ("Route", "route", 1),
        ("Key", "key", 1),
        ("Initial", "initial value", 0),
        ("Merge", "merge", 3),
    ];

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableDictionary<string, (string Role, int Parameters)>> _named = new(SymbolEqualityComparer.Default);

    /// <summary>What a method is for in the graph of its class, in a word or two; <see langword="null"/> if it is no part of one.</summary>
    public string? RoleOf(IMethodSymbol method) =>
        method is { IsStatic: true, MethodKind: MethodKind.Ordinary, ContainingType: { TypeKind: TypeKind.Class } type }
        && _named.GetOrAdd(type, Named).TryGetValue(method.Name, out var use)
        && use.Parameters == method.Parameters.Length
            ? use.Role
            : null;

    private static ImmutableDictionary<string, (string Role, int Parameters)> Named(INamedTypeSymbol type)
    {
        var named = ImmutableDictionary<string, (string Role, int Parameters)>.Empty;
        if (!type.Has(KnownTypes.Workflow))
        {
            return named;
        }

        foreach (var attribute in GraphAttributes.Of(type, []))
        {
            foreach (var (property, role, parameters) in Roles)
            {
                if (attribute.TextOf(property) is { } name && !named.ContainsKey(name))
                {
                    named = named.Add(name, (role, parameters));
                }
            }
        }

        return named;
    }
}
