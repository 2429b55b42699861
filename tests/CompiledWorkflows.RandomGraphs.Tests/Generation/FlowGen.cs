using CsCheck;

namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Chooses random workflows.</summary>
internal static class FlowGen
{
    /// <summary>How deep sub-workflows stand in each other.</summary>
    private const int Depth = 2;

    private static readonly Gen<int> Small = Gen.Int[0, 30];

    /// <summary>How a workflow is run.</summary>
    public static readonly Gen<RunPlan> Plan =
        from input in Gen.Int[0, 3]
        from hops in Gen.Int[3, 7]
        from salt in Gen.Int[0, 999]
        from lastFirst in Gen.Bool
        from interval in Gen.OneOfConst(1, 1, 2, 3, int.MaxValue)
        from further in Gen.OneOfConst(0, 0, 1, 2)
        from after in Gen.OneOfConst<long?>(null, null, 0, 1, 2)
        from degree in Degree
        from resumedDegree in Degree
        select new RunPlan
        {
            Input = input,
            Hops = hops,
            AnswerSalt = salt,
            AnswersLastFirst = lastFirst,
            Interval = interval,
            FurtherInputs = further,
            InputAfter = after,
            Degree = degree,
            ResumedDegree = resumedDegree,
        };

    /// <summary>A workflow whose nodes can all be reached.</summary>
    public static readonly Gen<FlowModel> Flow = FlowOf(Depth);

    private static Gen<int?> Degree => Gen.OneOfConst<int?>(null, null, null, 1, 2, 4);

    private static Gen<FlowModel> FlowOf(int depth) =>
        from count in depth == Depth ? Gen.Int[3, 7] : Gen.Int[2, 4]
        from types in Gen.Shuffle(MessageType.All, 2, 5)
        from nodes in NodeGen.Any(types, depth == 0 ? null : FlowOf(depth - 1)).Array[count]
        from parents in Small.Array[count]
        from tree in LinkGen.Edge(count, types).Array[count]
        from more in LinkGen.Edge(count, types).Array[0, count]
        from fanIns in Gen.Int[0, 3].SelectMany(some => LinkGen.FanIn(count, types).Array[some])
        from desks in LinkGen.Desk(count).Array[depth == 0 ? 0 : 2 * count / 3]
        from outputs in LinkGen.Output(count, types).Array[0, 3]
        from shared in Shared
        from order in Small.Array[(4 * count) + 5]
        from place in Gen.Int[0, 3]
        select new FlowModel
        {
            Nodes = [StartNode(nodes[0], order[0], depth == Depth), .. nodes.Skip(1)],
            Links = Shuffle(
                [.. tree.Skip(1).Select((edge, index) => edge with { Source = parents[index] % (index + 1), Target = index + 1 }), .. more, .. fanIns, .. desks, .. outputs], order),
            Shared = shared,
            StartPlace = place,
        };

    private static Gen<SharedModel[]> Shared =>
        from count in Gen.Int[0, 2]
        from types in Gen.Shuffle(new[] { "long", "Ledger" }, count)
        from initial in Gen.Bool
        from merge in Gen.Bool.Array[2]
        from conflicts in Gen.Int[0, 2]
        select types.Select((type, index) => new SharedModel(type, initial, merge[index], conflicts == index)).ToArray();

    /// <summary>A sub-workflow begins with an executor, since a port could not handle whatever is sent to it; so do most others.</summary>
    private static NodeModel StartNode(NodeModel node, int choice, bool isOutermost) => node is ExecutorModel || (isOutermost && choice % 4 == 0)
        ? node
        : new ExecutorModel(node.Id, [], [], [new HandlerModel(Container.Bare, choice, true, 0, true, choice, [choice, 7])], choice, 0);

    private static LinkModel[] Shuffle(LinkModel[] links, int[] order) =>
        [.. links.Select((link, index) => (link, key: order[index % order.Length])).OrderBy(each => each.key).Select(each => each.link)];
}
