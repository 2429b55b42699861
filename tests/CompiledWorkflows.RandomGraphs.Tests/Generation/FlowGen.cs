using CsCheck;

namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Chooses random workflows.</summary>
internal static class FlowGen
{
    private static readonly Gen<int> Small = Gen.Int[0, 30];

    private static readonly Gen<Container> AnyContainer = Gen.OneOfConst(Container.Bare, Container.Task, Container.ValueTask, Container.Stream);

    private static readonly Gen<HandlerModel> Handler =
        from container in AnyContainer
        from returned in Small
        from context in Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false)))
        from token in Gen.Int[0, 2]
        from isPublic in Gen.Bool
        from steps in Small.Array[1, 5]
        select new HandlerModel(container, returned, context, token, isPublic, steps);

    private static readonly Gen<ConditionModel> Condition =
        from parameter in Gen.OneOfConst(ConditionParameter.Same, ConditionParameter.Anything, ConditionParameter.Narrower)
        from overload in Gen.Int[0, 3]
        from divisor in Gen.Int[2, 4]
        from negated in Gen.Bool
        select new ConditionModel(parameter, overload == 0, divisor, negated);

    private static readonly Gen<RouteModel?> Route = Gen.Frequency(
        (1, Gen.Const((RouteModel?)null)),
        (2, Gen.Select(Gen.OneOfConst(1, -1, 65536 * 32767, -65536 * 32767), Gen.Bool, (factor, overload) => (RouteModel?)new RouteModel(factor, overload))));

    /// <summary>A workflow whose nodes can all be reached.</summary>
    public static readonly Gen<FlowModel> Flow =
        from count in Gen.Int[1, 7]
        from types in Gen.Shuffle(MessageType.All, 2, 5)
        from nodes in Node(types).Array[count]
        from parents in Small.Array[count]
        from tree in Edge(count, types).Array[count]
        from more in Edge(count, types).Array[0, count]
        from outputs in Output(count, types).Array[0, 3]
        from order in Small.Array[(3 * count) + 3]
        from place in Gen.Int[0, 3]
        select new FlowModel
        {
            Nodes = [FirstIsExecutor(nodes[0], order[0]), .. nodes.Skip(1)],
            Links = Shuffle([.. tree.Skip(1).Select((edge, index) => edge with { Source = parents[index] % (index + 1), Target = index + 1 }), .. more, .. outputs], order),
            StartPlace = place,
        };

    /// <summary>How a workflow is run.</summary>
    public static readonly Gen<RunPlan> Plan =
        from input in Gen.Int[0, 3]
        from hops in Gen.Int[3, 7]
        from salt in Gen.Int[0, 999]
        from lastFirst in Gen.Bool
        from interval in Gen.OneOfConst(1, 1, 2, 3, int.MaxValue)
        select new RunPlan { Input = input, Hops = hops, AnswerSalt = salt, AnswersLastFirst = lastFirst, Interval = interval };

    private static Gen<NodeModel> Node(MessageType[] types) => Gen.Frequency((5, Executor(types)), (1, Port(types)));

    private static Gen<NodeModel> Executor(MessageType[] types) =>
        from id in Id
        from handles in Gen.OneOfConst(types).Array[0, 1]
        from sends in Gen.OneOfConst(types).Array[0, 1]
        from handlers in Handler.Array[1, 3]
        from state in Gen.Int[0, 31]
        from replicas in Gen.OneOfConst(0, 0, 0, 0, 1, 2, 3)
        select (NodeModel)new ExecutorModel(id, handles, sends, handlers, state, replicas);

    private static Gen<NodeModel> Port(MessageType[] types) =>
        from id in Id
        from request in Gen.OneOfConst(types)
        from response in Gen.OneOfConst(types)
        select (NodeModel)new PortModel(id, request, response);

    private static Gen<string?> Id => Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOfConst<string?>("a.b", "x y", "ü", "Q")));

    private static Gen<EdgeModel> Edge(int count, MessageType[] types) =>
        from source in Gen.Int[0, count - 1]
        from target in Gen.Int[0, count - 1]
        from type in Gen.OneOfConst(types)
        from of in Gen.Int[0, 3]
        from kind in Gen.OneOfConst(EdgeKind.Edge, EdgeKind.Edge, EdgeKind.Edge, EdgeKind.Case, EdgeKind.Otherwise)
        from route in Route
        from when in Gen.Frequency((2, Gen.Const((ConditionModel?)null)), (1, Condition.Select(condition => (ConditionModel?)condition)))
        from label in Gen.OneOfConst(null, null, "so \"far\"")
        from pair in Gen.Bool
        select new EdgeModel(kind, source, target, type, of == 0, when, route, label, pair);

    private static Gen<LinkModel> Output(int count, MessageType[] types) =>
        from source in Gen.Int[0, count - 1]
        from type in Gen.OneOfConst(types)
        from all in Gen.Bool
        select (LinkModel)new OutputModel(source, all ? null : type);

    /// <summary>A workflow rarely starts by asking.</summary>
    private static NodeModel FirstIsExecutor(NodeModel node, int choice) => node is PortModel port && choice % 4 != 0
        ? new ExecutorModel(port.Id, [port.Request], [port.Response], [new HandlerModel(Container.Bare, 0, true, 0, true, [0, 1])], 0, 0)
        : node;

    private static LinkModel[] Shuffle(LinkModel[] links, int[] order) =>
        [.. links.Select((link, index) => (link, key: order[index % order.Length])).OrderBy(each => each.key).Select(each => each.link)];
}
