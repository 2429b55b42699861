namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about a fan-in by itself, before its messages are looked at.</summary>
internal static class FanInRules
{
    /// <summary>Whether the fan-in can be linked; otherwise says why not, unless what is wrong with a node says it already.</summary>
    public static bool Check(DeclaredGraph graph, int index, List<GraphProblem> problems)
    {
        var fanIn = graph.FanIns[index];
        var target = graph.Nodes[fanIn.Target];
        var before = problems.Count;
        if (fanIn.Sources.IsEmpty)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.FanInWithoutSources, Site.FanIn(index), target.Name));
        }

        for (var source = 1; source < fanIn.Sources.Count; source++)
        {
            if (fanIn.Sources.Take(source).Contains(fanIn.Sources[source]))
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.FanInSourceTwice, Site.FanInSource(index, source), target.Name, graph.Nodes[fanIn.Sources[source]].Name));
            }
        }

        if (target.Kind == NodeKind.Workflow)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.FanInTarget, Site.FanInTarget(index), target.Name, target.Kind.Describe()));
        }

        if (fanIn is { Gathers: true, Key: { } key })
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.KeyOfGather, Site.FanIn(index, "Key"), key, graph.Describe(fanIn)));
        }

        if (fanIn.UnknownMode is { } mode)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.FanInModeUnknown, Site.FanIn(index, "Mode"), $"{mode}", graph.Describe(fanIn)));
        }

        return problems.Count == before && fanIn.Sources.Append(fanIn.Target).All(node => graph.Nodes[node].Kind is not (NodeKind.Unknown or NodeKind.InnerPort));
    }

    /// <summary>Whether messages need no keys, or there are methods that give them keys of one type; otherwise says why not.</summary>
    public static bool CheckKey(DeclaredGraph graph, DeclaredFanIn fanIn, MethodUse? key, List<GraphProblem> problems)
    {
        if (key is null)
        {
            return true;
        }

        if (!key.Check(problems))
        {
            return false;
        }

        if (key.Results is [_, _, ..] results)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.KeyResultsDiffer, key.Site, [key.Name, graph.Describe(fanIn), .. results.Select(result => graph.Types[result].Name)]));
            return false;
        }

        return true;
    }
}
