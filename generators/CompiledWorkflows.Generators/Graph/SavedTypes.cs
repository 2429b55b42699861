namespace CompiledWorkflows.Generators.Graph;

/// <summary>Tells the types of what checkpoints hold of a graph.</summary>
internal static class SavedTypes
{
    /// <summary>The types of inboxes, barriers, shared state, requests and outputs, each once and in order.</summary>
    public static IReadOnlyList<int> Of(DeclaredGraph declared, LinkedGraph linked) =>
    [
        .. Enumerable.Range(0, declared.Nodes.Count)
            .SelectMany(node => OfNode(declared, linked, node))
            .Concat(linked.Joins.SelectMany(join => join.Slots.Select(slot => slot.Type).Append(join.Set).Append(join.KeyType)))
            .Concat(declared.SharedStates.Select(state => state.Type))
            .Concat(linked.Routes.Where(route => route.Target == Route.Outside).Select(route => route.Carried))
            .Where(type => type >= 0)
            .Distinct()
            .OrderBy(type => type),
    ];

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
