namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>
/// Finds the nodes that no input of the workflow can lead to, and the fan-ins that wait for such a one. What lies behind one that is
/// told already is not told again: each is looked for as if those before it were mended.
/// </summary>
internal static class ReachAdvice
{
    public static IEnumerable<GraphProblem> Check(FlowGraph flow)
    {
        var reach = Reach.OfInputs(flow);
        while (true)
        {
            var lost = LostNodes(flow, reach);
            var waiting = WaitingJoins(flow, reach);
            if (waiting.FindIndex(join => EmptySlots(flow, reach, join).All(source => reach.HasNode(source) || !IsLedTo(flow, source))) is >= 0 and var cut)
            {
                yield return Starve(flow, reach, waiting[cut]);
            }
            else if (lost.FindIndex(node => !IsLedTo(flow, node)) is >= 0 and var root)
            {
                yield return Lose(flow, reach, lost[root]);
            }
            else if (waiting.Count > 0)
            {
                yield return Starve(flow, reach, waiting[0]);
            }
            else if (lost.Count > 0)
            {
                yield return Lose(flow, reach, lost[0]);
            }
            else
            {
                yield break;
            }
        }
    }

    private static List<int> LostNodes(FlowGraph flow, Reach reach) =>
        [.. Enumerable.Range(0, flow.Declared.Nodes.Count).Where(node => flow.Declared.Nodes[node].Kind != NodeKind.InnerPort && flow.HandlersOf(node).Any() && !reach.HasNode(node))];

    /// <summary>The barriers that not every source sends to. One whose sources get no message themselves is no matter of its own.</summary>
    private static List<int> WaitingJoins(FlowGraph flow, Reach reach) =>
        [.. Enumerable.Range(0, flow.Linked.Joins.Count).Where(join =>
            EmptySlots(flow, reach, join).Any()
            && (Slots(flow, join).Any(slot => reach.HasSlot(join, slot)) || EmptySlots(flow, reach, join).All(reach.HasNode)))];

    private static IEnumerable<int> Slots(FlowGraph flow, int join) => Enumerable.Range(0, flow.Linked.Joins[join].Slots.Count);

    private static IEnumerable<int> EmptySlots(FlowGraph flow, Reach reach, int join) =>
        Slots(flow, join).Where(slot => !reach.HasSlot(join, slot)).Select(slot => flow.Linked.Joins[join].Slots[slot].Source);

    /// <summary>Whether another node leads to one.</summary>
    private static bool IsLedTo(FlowGraph flow, int node) => flow.Linked.Routes.Any(route => route.Target == node && route.Source != node);

    private static GraphProblem Lose(FlowGraph flow, Reach reach, int node)
    {
        var declared = flow.Declared;
        var name = declared.Nodes[node].Name;
        var reason = Reason(flow, reach, node);
        _ = reach.Add(flow.HandlersOf(node));
        return declared.Nodes[node].Kind == NodeKind.RequestPort
            ? GraphProblem.Of(GraphProblemKind.PortNotAsked, Site.Node(node), name, reason, declared.Describe(declared.Nodes[node].Handles))
            : GraphProblem.Of(GraphProblemKind.NodeNotReached, Site.Node(node), name, declared.Nodes[flow.Linked.Start].Name, reason);
    }

    private static GraphProblem Starve(FlowGraph flow, Reach reach, int index)
    {
        var join = flow.Linked.Joins[index];
        var empty = Slots(flow, index).First(slot => !reach.HasSlot(index, slot));
        var source = join.Slots[empty].Source;
        var reason = reach.HasNode(source) ? Unsent(flow, [source]) : Reason(flow, reach, source);
        var problem = GraphProblem.Of(
            GraphProblemKind.FanInNeverFires, Site.FanIn(join.Declaration), flow.Declared.Describe(flow.Declared.FanIns[join.Declaration]), flow.Declared.Nodes[source].Name, reason);
        foreach (var slot in Slots(flow, index).Where(slot => !reach.HasSlot(index, slot)))
        {
            _ = reach.Add(flow.HandlersOf(join.Slots[slot].Source));
            reach.AddSlot(index, slot);
        }

        return problem;
    }

    private static string Reason(FlowGraph flow, Reach reach, int node)
    {
        var sources = flow.Linked.Routes.Where(route => route.Target == node && route.Source != node).Select(route => route.Source).Distinct().ToList();
        var reached = sources.Where(reach.HasNode).ToList();
        return sources.Count == 0 ? "no edge and no fan-in leads to it"
            : reached.Count > 0 ? Unsent(flow, reached)
            : $"only {flow.Declared.DescribeNodes(sources)} can lead to it, which nothing reaches either";
    }

    private static string Unsent(FlowGraph flow, IEnumerable<int> sources) =>
        $"the handlers of {flow.Declared.DescribeNodes(sources)} that could send something there get no message";
}
