namespace CompiledWorkflows.Generators.Graph;

/// <summary>Tells the types of what checkpoints hold of a graph.</summary>
internal static class SavedTypes
{
    /// <summary>The types of inboxes, barriers, shared state, requests and outputs, each once and in order.</summary>
    public static IReadOnlyList<int> Of(DeclaredGraph declared, LinkedGraph linked) =>
        [.. Places(declared, linked).Select(place => place.Type).Distinct().OrderBy(type => type)];

    /// <summary>The types with what they are saved for: nodes for their inboxes, fan-ins for their slots, sets and keys, shared state and outputs.</summary>
    public static IEnumerable<(int Type, Site Site)> Places(DeclaredGraph declared, LinkedGraph linked) =>
        Enumerable.Range(0, declared.Nodes.Count)
            .SelectMany(node => OfNode(declared, linked, node).Select(type => (type, Site.Node(node))))
            .Concat(linked.Joins.SelectMany(join => join.Slots.Select(slot => slot.Type).Append(join.Set).Select(type => (type, Site.FanIn(join.Declaration)))))
            .Concat(linked.Joins.Select(join => (join.KeyType, Site.FanIn(join.Declaration, "Key"))))
            .Concat(declared.SharedStates.Select((state, index) => (state.Type, Site.SharedState(index))))
            .Concat(linked.Routes.Where(route => route.Target == Route.Outside).Select(route => (route.Carried, Site.Output(route.Declaration))))
            .Where(place => place.Item1 >= 0);

    /// <summary>What the inboxes of a node hold. A sub-workflow has inboxes of its own; requests that come from one wait together with their ids.</summary>
    private static IEnumerable<int> OfNode(DeclaredGraph declared, LinkedGraph linked, int index)
    {
        var node = declared.Nodes[index];
        return node.Kind switch
        {
            NodeKind.Workflow => [],
            NodeKind.InnerPort => [node.Sends[1], node.Handles[1]],
            _ => Inboxes.Of(node.Handles, index, linked),
        };
    }
}
