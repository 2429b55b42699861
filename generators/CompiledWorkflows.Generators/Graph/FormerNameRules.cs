namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about former names: what a checkpoint names is one thing, whenever it was written.</summary>
internal static class FormerNameRules
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph, LinkedGraph linked)
    {
        var nodes = graph.Nodes.Select((node, index) => new NamedThing(Site.Node(index), node.Name, node.Id, node.FormerIds));
        var types = SavedTypes.Of(graph, linked).Select(type => graph.Types[type]).Select(type => new NamedThing(Site.Workflow, type.Name, type.Id, type.FormerIds));
        return Clashes([.. nodes]).Concat(Clashes([.. types]));
    }

    /// <summary>Finds the former names of things that are names of others, of the present or of the past.</summary>
    public static IEnumerable<GraphProblem> Clashes(IReadOnlyList<NamedThing> things)
    {
        var former = new Dictionary<string, NamedThing>(StringComparer.Ordinal);
        foreach (var (thing, name) in things.SelectMany(thing => thing.Former.Select(name => (thing, name))))
        {
            if ((things.FirstOrDefault(other => other.Current == name) ?? Known(former, name)) is { } other)
            {
                yield return GraphProblem.Of(GraphProblemKind.FormerNameTaken, thing.Site, name, thing.Name, other.Name);
            }
            else
            {
                former.Add(name, thing);
            }
        }
    }

    private static NamedThing? Known(Dictionary<string, NamedThing> former, string name) => former.TryGetValue(name, out var thing) ? thing : null;
}
