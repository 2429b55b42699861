using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the state members of a class.</summary>
internal static class StateParser
{
    private static readonly (string What, string Remedy) Unnameable =
        ("of a type that generated code cannot name", "use a type that is accessible, and no ref struct, pointer or dynamic");

    /// <summary>The state that the class declares itself, in ordinal order of the names under which it is saved.</summary>
    public static EquatableArray<StateModel> Parse(INamedTypeSymbol executor, CodecParser codecs, List<GraphProblem> problems)
    {
        var states = new SortedDictionary<string, StateModel>(StringComparer.Ordinal);
        var inherited = new HashSet<string>(Inherited(executor).Select(state => state.Current), StringComparer.Ordinal);
        foreach (var member in executor.GetMembers())
        {
            if (member is IFieldSymbol { IsImplicitlyDeclared: true, AssociatedSymbol: IPropertySymbol property } && member.Has(KnownTypes.State))
            {
                problems.Add(GraphProblem.Of(
                    GraphProblemKind.StateNotRestorable, SiteOf.Symbol(property), executor.Short(), property.Name, "marked at the field behind it", "mark the property, as in [State] without 'field:'"));
                continue;
            }

            if (member is not (IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol) || member.Find(KnownTypes.State) is not { } attribute)
            {
                continue;
            }

            var name = attribute.Text() ?? member.Name;
            if (Model(executor, member, name, codecs, out var wrong) is not { } state)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.StateNotRestorable, SiteOf.Symbol(member), executor.Short(), member.Name, wrong.What, wrong.Remedy));
            }
            else if (states.ContainsKey(name) || inherited.Contains(name))
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.DuplicateState, SiteOf.Symbol(member), executor.Short(), name));
            }
            else
            {
                states.Add(name, state);
            }
        }

        problems.AddRange(FormerNameRules.Clashes([.. Declared(executor).Where(state => states.ContainsKey(state.Current)), .. Inherited(executor)]));
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
            foreach (var state in Declared(type))
            {
                yield return state;
            }
        }
    }

    private static IEnumerable<NamedThing> Declared(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol && member.Find(KnownTypes.State) is { } attribute)
            {
                var name = attribute.Text() ?? member.Name;
                yield return new NamedThing(SiteOf.Symbol(member), $"{type.Short()}.{member.Name}", name, FormerNames.Of(member, name));
            }
        }
    }

    private static StateModel? Model(INamedTypeSymbol executor, ISymbol member, string name, CodecParser codecs, out (string What, string Remedy) wrong)
    {
        wrong = Wrong(member);
        if (wrong.What.Length > 0)
        {
            return null;
        }

        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        if (AccessRules.Of(type, executor) == AccessLevel.None || name.Any(char.IsSurrogate))
        {
            wrong = Unnameable;
            return null;
        }

        var codec = codecs.Parse(type);
        if (codec.Problems.Any(problem => problem.Kind is CodecProblemKind.OpenGeneric or CodecProblemKind.Invalid))
        {
            wrong = Unnameable;
            return null;
        }

        var restore = Restore(member, codec);
        if (restore is null)
        {
            wrong = ("read-only and no collection that could be filled", "give it a setter");
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

    private static (string What, string Remedy) Wrong(ISymbol member) => member switch
    {
        { IsStatic: true } => ("static", "every executor has state of its own, so make it an instance member"),
        _ when member.ContainingType.GetMembers(member.Name).Length > 1 => ("declared twice", "rename one of the two"),
        IFieldSymbol { IsConst: true } => ("constant", "remove [State]"),
        IFieldSymbol { RefKind: not RefKind.None } or IPropertySymbol { RefKind: not RefKind.None } => ("a reference", "keep the value itself"),
        IFieldSymbol { IsFixedSizeBuffer: true } => ("a fixed-size buffer", "use an array"),
        IPropertySymbol { IsIndexer: true } => ("an indexer", "put [State] on what it reads"),
        IPropertySymbol { GetMethod: null } => ("write-only", "give it a getter"),
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } => ("an explicit implementation", "put [State] on what it reads"),
        _ => ("", ""),
    };
}
