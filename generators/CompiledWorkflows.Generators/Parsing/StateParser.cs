using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the state members of a class.</summary>
internal static class StateParser
{
    /// <summary>The state that the class declares itself, in ordinal order of the names under which it is saved.</summary>
    public static EquatableArray<StateModel> Parse(INamedTypeSymbol executor, CodecParser codecs, List<GraphProblem> problems)
    {
        var states = new SortedDictionary<string, StateModel>(StringComparer.Ordinal);
        foreach (var member in executor.GetMembers())
        {
            if (member is not (IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol) || member.Find(KnownTypes.State) is not { } attribute)
            {
                continue;
            }

            var name = attribute.Text() ?? member.Name;
            if (Model(executor, member, name, codecs, out var wrong) is not { } state)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.StateNotRestorable, executor.Short(), member.Name, wrong));
            }
            else if (states.ContainsKey(name))
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.DuplicateState, executor.Short(), name));
            }
            else
            {
                states.Add(name, state);
            }
        }

        problems.AddRange(FormerNameRules.Clashes([.. states.Values.Select(state => Named(executor, state.Member, state.Name, state.FormerNames)), .. Inherited(executor)]));
        return states.Values.ToEquatableArray();
    }

    /// <summary>Whether the class declares state itself. Of a class of another assembly, whose private members the compiler does not show, its generated members tell.</summary>
    public static bool HasAny(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol && member.Has(KnownTypes.State))
            {
                return true;
            }
        }

        return type.DeclaringSyntaxReferences.IsEmpty && BaseRules.OffersState(type);
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

    /// <summary>The state of the base classes, as far as the compiler shows it, whose names share one map with those of this class.</summary>
    private static IEnumerable<NamedThing> Inherited(INamedTypeSymbol executor)
    {
        for (var type = executor.BaseType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol && member.Find(KnownTypes.State) is { } attribute)
                {
                    var name = attribute.Text() ?? member.Name;
                    yield return Named(type, member.Name, name, FormerNames.Of(member, name));
                }
            }
        }
    }

    private static NamedThing Named(INamedTypeSymbol type, string member, string name, EquatableArray<string> former) => new($"{type.Short()}.{member}", name, former);

    private static StateModel? Model(INamedTypeSymbol executor, ISymbol member, string name, CodecParser codecs, out string wrong)
    {
        wrong = Wrong(member) ?? "";
        if (wrong.Length > 0)
        {
            return null;
        }

        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        if (AccessRules.Of(type, executor) == AccessLevel.None || name.Any(char.IsSurrogate))
        {
            wrong = "of a type that generated code cannot name";
            return null;
        }

        var codec = codecs.Parse(type);
        if (codec.Problems.Any(problem => problem.Kind is CodecProblemKind.OpenGeneric or CodecProblemKind.Invalid))
        {
            wrong = "of a type that generated code cannot name";
            return null;
        }

        var restore = Restore(member, codec);
        if (restore is null)
        {
            wrong = "read-only and no collection that could be filled";
            return null;
        }

        return new StateModel { Member = member.Identifier(), Name = name, FormerNames = FormerNames.Of(member, name), Codec = codec, IsAnnotated = type.HasAnnotations(), Restore = restore.Value };
    }

    private static StateRestore? Restore(ISymbol member, CodecModel codec) => member switch
    {
        IFieldSymbol { IsReadOnly: true } => codec.CanReadInto ? StateRestore.Filling : StateRestore.ReadOnlyField,
        IPropertySymbol { SetMethod: null or { IsInitOnly: true } } => codec.CanReadInto ? StateRestore.Filling : null,
        _ => codec.TakesInitial ? StateRestore.AssignmentLikeInitial : StateRestore.Assignment,
    };

    private static string? Wrong(ISymbol member) => member switch
    {
        { IsStatic: true } => "static",
        _ when member.ContainingType.GetMembers(member.Name).Length > 1 => "declared twice",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol { RefKind: not RefKind.None } => "a reference",
        IFieldSymbol { IsFixedSizeBuffer: true } => "a fixed-size buffer",
        IPropertySymbol { IsIndexer: true } => "an indexer",
        IPropertySymbol { GetMethod: null } => "write-only",
        IPropertySymbol { RefKind: not RefKind.None } => "a reference",
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } => "an explicit implementation",
        _ => null,
    };
}
