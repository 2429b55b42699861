using CsCheck;

namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Chooses the links of random workflows.</summary>
internal static class LinkGen
{
    private static readonly Gen<ConditionModel> Condition =
        from parameter in Gen.OneOfConst(ConditionParameter.Same, ConditionParameter.Anything, ConditionParameter.Narrower)
        from overload in Gen.Int[0, 3]
        from divisor in Gen.Int[2, 4]
        from negated in Gen.Bool
        select new ConditionModel(parameter, overload == 0, divisor, negated);

    private static readonly Gen<RouteModel?> Route = Gen.Frequency(
        (1, Gen.Const((RouteModel?)null)),
        (2, Gen.Select(Gen.OneOfConst(1, -1, 65536 * 32767, -65536 * 32767), Gen.Bool, (factor, overload) => (RouteModel?)new RouteModel(factor, overload))));

    public static Gen<EdgeModel> Edge(int count, MessageType[] types) =>
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

    public static Gen<LinkModel> FanIn(int count, MessageType[] types) =>
        from target in Gen.Int[0, count - 1]
        from sources in Gen.Select(Gen.Int[0, count - 1], Gen.OneOf(Gen.OneOfConst(types), Gen.OneOfConst(MessageType.All)), (node, type) => new SourceModel(node, type)).Array[1, 4]
        from form in Gen.Frequency((3, Gen.Const(FanInForm.Each)), (1, Gen.Const(FanInForm.List)), (4, Gen.Const(FanInForm.OneByOne)))
        from lists in Gen.Int[0, 15]
        from gather in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        from key in Gen.OneOfConst(0, 0, 0, 1, 2, 3)
        select (LinkModel)new FanInModel(target, sources, form, lists, gather, key);

    public static Gen<LinkModel> Desk(int count) =>
        from flow in Gen.Int[0, count - 1]
        from port in Gen.Int[0, 9]
        from when in Gen.Frequency((1, Gen.Const((ConditionModel?)null)), (2, Condition.Select(condition => (ConditionModel?)condition)))
        from kind in Gen.OneOfConst(DeskKind.Bare, DeskKind.WithId, DeskKind.Later)
        select (LinkModel)new DeskModel(flow, port, when, kind);

    public static Gen<LinkModel> Output(int count, MessageType[] types) =>
        from source in Gen.Int[0, count - 1]
        from type in Gen.OneOfConst(types)
        from all in Gen.Bool
        select (LinkModel)new OutputModel(source, all ? null : type);
}
