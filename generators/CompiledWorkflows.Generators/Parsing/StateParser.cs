using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the state members of a class.</summary>
internal static class StateParser
{
    /// <summary>The state that the class declares itself, in ordinal order of the names under which it is saved.</summary>
    public static List<(ISymbol Member, ITypeSymbol Type, string Name)> Parse(INamedTypeSymbol executor, List<GraphProblem> problems)
    {
        var states = new SortedDictionary<string, (ISymbol Member, ITypeSymbol Type, string Name)>(StringComparer.Ordinal);
        foreach (var member in executor.GetMembers())
        {
            if (member.IsImplicitlyDeclared || member is not (IFieldSymbol or IPropertySymbol) || member.Find(KnownTypes.State) is not { } attribute)
            {
                continue;
            }

            var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
            var name = attribute.Text() ?? member.Name;
            if (Wrong(member) is { } wrong)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.StateNotRestorable, executor.Short(), member.Name, wrong));
            }
            else if (AccessRules.Of(type, executor) == AccessLevel.None)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.StateNotRestorable, executor.Short(), member.Name, "of a type that generated code cannot name"));
            }
            else if (states.ContainsKey(name))
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.DuplicateState, executor.Short(), name));
            }
            else
            {
                states.Add(name, (member, type, name));
            }
        }

        return [.. states.Values];
    }

    public static bool HasAny(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol && member.Has(KnownTypes.State))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest class that this one derives from and that has state.</summary>
    public static INamedTypeSymbol? NearestBase(INamedTypeSymbol executor)
    {
        for (var type = executor.BaseType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (HasAny(type))
            {
                return type;
            }
        }

        return null;
    }

    private static string? Wrong(ISymbol member) => member switch
    {
        { IsStatic: true } => "static",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol { IsReadOnly: true } => "read-only",
        IFieldSymbol { RefKind: not RefKind.None } => "a reference",
        IPropertySymbol { IsIndexer: true } => "an indexer",
        IPropertySymbol { GetMethod: null } => "write-only",
        IPropertySymbol { SetMethod: null } => "read-only",
        IPropertySymbol { SetMethod.IsInitOnly: true } => "only settable by an initializer",
        IPropertySymbol { RefKind: not RefKind.None } => "a reference",
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } => "an explicit implementation",
        _ => null,
    };
}
