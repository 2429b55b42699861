using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CsCheck;

namespace CompiledWorkflows.Generators.Tests.Graph;

/// <summary>Random declared graphs: types in random orders of conversion, random nodes, edges, fan-ins and methods.</summary>
internal static class RandomGraphs
{
    /// <summary>How many types there are besides lists, which come after them in the same order.</summary>
    public const int Types = 6;

    public const int Nodes = 5;

    /// <summary>A type converts only to types with a smaller index, and to whatever those convert to. A list converts to no other.</summary>
    private static readonly Gen<EquatableArray<DeclaredType>> Hierarchies = Gen.Int[0, (1 << Types) - 1].Array[Types].Select(masks =>
    {
        var bases = new SortedSet<int>[Types];
        for (var type = 0; type < Types; type++)
        {
            bases[type] = [];
            for (var other = 0; other < type; other++)
            {
                if ((masks[type] & (1 << other)) != 0)
                {
                    bases[type].Add(other);
                    bases[type].UnionWith(bases[other]);
                }
            }
        }

        return bases.Select((each, type) => new DeclaredType { Name = $"T{type}", ConvertsTo = each.ToEquatableArray() })
            .Concat(Enumerable.Range(0, Types).Select(element => new DeclaredType { Name = $"List<T{element}>" }))
            .ToEquatableArray();
    });

    private static readonly Gen<EquatableArray<int>> TypeSets = Gen.Int[0, Types - 1].Array[0, 4].Select(types => types.Distinct().ToEquatableArray());

    private static readonly Gen<EquatableArray<int>> SentTypes = Gen.Int[0, Types].Array[0, 4].Select(types => types.Distinct().ToEquatableArray());

    private static readonly Gen<EquatableArray<DeclaredHandler>> Handlers = Gen.OneOf(
        TypeSets.Select(types => Plain(types)),
        JoinHandlers(Types));

    private static readonly Gen<DeclaredNode> NodesOfAnyKind = Gen.Select(Gen.Int[0, 14], Handlers, SentTypes, Gen.Int[0, Types - 1], TypeSets, (kind, handlers, sends, request, shares) => kind switch
    {
        0 => new DeclaredNode { Name = "?", Id = "?", Kind = NodeKind.Unknown },
        1 => new DeclaredNode { Name = "P", Id = "P", Kind = NodeKind.RequestPort, Handlers = Plain([request]), Sends = new[] { request, (request + 1) % Types }.ToEquatableArray() },
        2 => new DeclaredNode { Name = "I", Id = "I", Kind = NodeKind.InnerPort, Handlers = Plain([request, (request + 2) % Types]), Sends = new[] { request, (request + 1) % Types }.ToEquatableArray() },
        3 => new DeclaredNode { Name = "W", Id = "W", Kind = NodeKind.Workflow, Handlers = Plain(sends), Sends = sends },
        4 => new DeclaredNode { Name = "E", Id = "E", Kind = NodeKind.Executor, Handlers = handlers, Sends = sends, Shares = shares },
        _ => new DeclaredNode { Name = "E", Id = "E", Kind = NodeKind.Executor, Handlers = handlers, Sends = sends },
    });

    private static readonly Gen<DeclaredMethod> Methods = Gen.Select(Gen.Int[0, 5], Gen.Int[0, Types - 1], Gen.Int[0, 11], (kind, type, result) =>
        new DeclaredMethod { IsStatic = kind != 0, HasSignature = kind != 1, Parameter = type, Result = result / 10 });

    private static readonly Gen<DeclaredEdge> Edges = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Int[-12, Types - 1], Gen.Int[0, 3], Methods.Array[0, 3], Gen.Int[0, 4], Methods.Array[0, 3], (source, target, of, kind, conditions, routed, selectors) =>
        new DeclaredEdge
        {
            Kind = kind switch { 0 or 1 => RouteKind.Edge, 2 => RouteKind.Case, _ => RouteKind.Otherwise },
            Source = source,
            Target = target,
            Of = of < 0 ? null : of,
            When = kind is 1 or 2 ? "C" : null,
            Conditions = (kind is 1 or 2 ? conditions : []).ToEquatableArray(),
            Route = routed == 0 ? "R" : null,
            Selectors = (routed == 0 ? selectors : []).ToEquatableArray(),
        });

    private static readonly Gen<DeclaredFanIn> FanIns = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Shuffle(Enumerable.Range(0, Nodes).ToArray()), Gen.Int[0, 20], Gen.Int[0, 4], Gen.Int[0, 3], Methods.Array[0, 4], (target, sources, count, gathers, keyed, keys) =>
        new DeclaredFanIn
        {
            Target = target,
            Sources = (count == 0 ? [sources[0], sources[0]] : sources.Take(count % 4)).ToEquatableArray(),
            Gathers = gathers == 0,
            Key = keyed == 0 ? "K" : null,
            Keys = (keyed == 0 ? keys : []).ToEquatableArray(),
        });

    private static readonly Gen<DeclaredReplicas> Replicas = Gen.Select(Gen.Int[-1, Nodes - 1], Gen.Int[0, 3], (node, count) => new DeclaredReplicas(node, $"N{node}", count));

    private static readonly Gen<DeclaredSharedState> SharedStates = Gen.Select(Gen.Int[0, Types - 1], Gen.Int[0, 2], Gen.Int[0, 2], Methods.Array[0, 2], Gen.Int[0, 2], Methods.Array[0, 2], (type, @default, initial, initials, merge, merges) =>
        new DeclaredSharedState
        {
            Type = type,
            Default = (InitialValue)@default,
            Initial = initial == 0 ? "N" : null,
            Initials = (initial == 0 ? initials : []).ToEquatableArray(),
            Merge = merge == 0 ? "M" : null,
            Merges = (merge == 0 ? merges : []).ToEquatableArray(),
        });

    private static readonly Gen<DeclaredOutput> Outputs = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[-6, Types - 1], (source, type) =>
        new DeclaredOutput { Source = source, Type = type < 0 ? null : type });

    public static readonly Gen<DeclaredGraph> All = Gen.Select(
        Gen.Select(Hierarchies, NodesOfAnyKind.Array[Nodes], Gen.Int[0, Nodes - 1].Array[0, 2], SharedStates.Array[0, 3]),
        Edges.Array[0, 8],
        FanIns.Array[0, 4],
        Replicas.Array[0, 3],
        Outputs.Array[0, 4],
        (parts, edges, fanIns, replicas, outputs) => new DeclaredGraph
        {
            Types = parts.Item1,
            Nodes = parts.Item2.Select((node, index) => node with { Name = $"{node.Name}{index}", Id = $"{node.Id}{index}" }).ToEquatableArray(),
            Starts = parts.Item3.ToEquatableArray(),
            Edges = edges.ToEquatableArray(),
            FanIns = fanIns.ToEquatableArray(),
            Replicas = replicas.ToEquatableArray(),
            SharedStates = parts.Item4.ToEquatableArray(),
            Outputs = outputs.ToEquatableArray(),
        });

    /// <summary>Graphs in which fan-ins find handlers often: of few types, with many handlers of several messages and replicas.</summary>
    public static readonly Gen<DeclaredGraph> OfFanIns = Gen.Select(
        Hierarchies,
        Gen.Select(JoinHandlers(3), Gen.Int[0, 2].Array[1, 3]).Array[Nodes],
        FanIns.Array[1, 3],
        Replicas.Array[0, 2],
        (types, nodes, fanIns, replicas) => new DeclaredGraph
        {
            Types = types,
            Nodes = nodes.Select((node, index) => new DeclaredNode { Name = $"E{index}", Id = $"E{index}", Kind = NodeKind.Executor, Handlers = node.Item1, Sends = node.Item2.Distinct().ToEquatableArray() }).ToEquatableArray(),
            Starts = new[] { 0 }.ToEquatableArray(),
            FanIns = fanIns.ToEquatableArray(),
            Replicas = replicas.ToEquatableArray(),
        });

    /// <summary>The graph with its types in the opposite order.</summary>
    public static DeclaredGraph Flip(DeclaredGraph graph) => graph with
    {
        Types = graph.Types.Reverse().Select(type => type with { ConvertsTo = Each(type.ConvertsTo) }).ToEquatableArray(),
        Nodes = graph.Nodes.Select(node => node with { Handlers = node.Handlers.Select(Flip).ToEquatableArray(), Sends = Each(node.Sends), Shares = Each(node.Shares) }).ToEquatableArray(),
        Edges = graph.Edges.Select(edge => edge with { Of = edge.Of is { } of ? Flip(of) : null, Conditions = Each(edge.Conditions), Selectors = Each(edge.Selectors) }).ToEquatableArray(),
        FanIns = graph.FanIns.Select(fanIn => fanIn with { Keys = Each(fanIn.Keys) }).ToEquatableArray(),
        SharedStates = graph.SharedStates.Select(state => state with { Type = Flip(state.Type), Initials = Each(state.Initials), Merges = Each(state.Merges) }).ToEquatableArray(),
        Outputs = graph.Outputs.Select(output => output with { Type = output.Type is { } type ? Flip(type) : null }).ToEquatableArray(),
    };

    public static Route Flip(Route route) => route with
    {
        Sent = Flip(route.Sent),
        Carried = Flip(route.Carried),
        Handled = Flip(route.Handled),
        ConditionParameter = route.ConditionParameter is { } condition ? Flip(condition) : null,
        SelectorParameter = route.SelectorParameter is { } selector ? Flip(selector) : null,
        KeyParameter = route.KeyParameter is { } key ? Flip(key) : null,
    };

    public static Join Flip(Join join) => join with
    {
        Set = join.Set < 0 ? -1 : Flip(join.Set),
        KeyType = join.KeyType < 0 ? -1 : Flip(join.KeyType),
        Slots = join.Slots.Select(slot => slot with { Type = Flip(slot.Type) }).ToEquatableArray(),
    };

    private static Gen<EquatableArray<DeclaredHandler>> JoinHandlers(int types) =>
        Gen.Select(Gen.Bool, Gen.Int[0, types - 1], (isList, type) => isList ? new MessageParameter(Types + type, type, false) : new MessageParameter(type, -1, false))
            .Array[1, 3].Array[0, 4]
            .Select(handlers => handlers.DistinctBy(messages => string.Join(",", messages.Select(message => message.Type))).Select((messages, index) => new DeclaredHandler(messages.ToEquatableArray(), index)).ToEquatableArray());

    private static int Flip(int type) => (2 * Types) - 1 - type;

    private static DeclaredHandler Flip(DeclaredHandler handler) => new(
        handler.Messages.Select(message => message with { Type = Flip(message.Type), Element = message.Element < 0 ? -1 : Flip(message.Element) }).ToEquatableArray(),
        Flip(handler.Set))
    {
        Sends = Each(handler.Sends),
        Returned = handler.Returned < 0 ? -1 : Flip(handler.Returned),
        IsStream = handler.IsStream,
        AlwaysSends = handler.AlwaysSends,
        HasContext = handler.HasContext,
    };

    private static EquatableArray<int> Each(EquatableArray<int> types) => types.Select(Flip).ToEquatableArray();

    private static EquatableArray<DeclaredMethod> Each(EquatableArray<DeclaredMethod> methods) =>
        methods.Select(each => each with { Parameter = Flip(each.Parameter), Result = Flip(each.Result) }).ToEquatableArray();

    private static EquatableArray<DeclaredHandler> Plain(IReadOnlyList<int> types) =>
        types.Select(type => new DeclaredHandler(new[] { new MessageParameter(type, -1, false) }.ToEquatableArray(), type)).ToEquatableArray();
}
