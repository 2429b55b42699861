using CsCheck;

namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Chooses the nodes of random workflows.</summary>
internal static class NodeGen
{
    private static readonly Gen<HandlerModel> Handler =
        from container in Gen.OneOfConst(Container.Bare, Container.Task, Container.ValueTask, Container.Stream)
        from returned in Gen.Int[0, 30]
        from context in Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false)))
        from token in Gen.Int[0, 2]
        from isPublic in Gen.Bool
        from shared in Gen.Int[0, 15]
        from steps in Gen.Int[0, 30].Array[2, 5]
        select new HandlerModel(container, returned, context, token, isPublic, shared, steps);

    private static Gen<string?> Id => Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOfConst<string?>("a.b", "x y", "ü", "Q")));

    /// <summary>A node.</summary>
    /// <param name="types">The types that the workflow is about.</param>
    /// <param name="flow">What a sub-workflow is like, where there can be one.</param>
    public static Gen<NodeModel> Any(MessageType[] types, Gen<FlowModel>? flow) => flow is null
        ? Gen.Frequency((4, Executor(types)), (1, Port(types)))
        : Gen.Frequency((7, Executor(types)), (2, Port(types)), (3, Subflow(flow)));

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

    private static Gen<NodeModel> Subflow(Gen<FlowModel> flow) =>
        from id in Id
        from inner in flow
        select (NodeModel)new SubflowModel(id, inner);
}
