using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Tells which message types can reach a node, and so need an inbox.</summary>
internal static class Inboxes
{
    /// <summary>
    /// Of the types that a node handles one by one those that a route brings so, in the node's order; all of them for the start, which
    /// the outside reaches, and for a node that nothing reaches, since a node has an inbox. A handler of several messages is passed over.
    /// </summary>
    public static IReadOnlyList<int> Of(EquatableArray<int> handles, int node, LinkedGraph graph)
    {
        var single = handles.Where(type => type >= 0);
        var routes = graph.Routes.Where(route => route.Target == node).ToList();
        return node == graph.Start || routes.Count == 0
            ? [.. single]
            : [.. single.Where(type => routes.Any(route => route.Handled == type && !IsPartOfSet(route)))];

        bool IsPartOfSet(Route route) => route.Join >= 0 && graph.Joins[route.Join].Handler >= 0;
    }
}
