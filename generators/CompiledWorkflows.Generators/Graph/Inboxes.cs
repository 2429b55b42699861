using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Tells which message types can reach a node, and so need an inbox.</summary>
internal static class Inboxes
{
    /// <summary>
    /// Of the types that a node handles those that some route brings, in the node's order; all of them for the start, which the
    /// outside reaches, and for a node that nothing reaches, since a node has an inbox.
    /// </summary>
    public static IReadOnlyList<int> Of(EquatableArray<int> handles, int node, LinkedGraph graph)
    {
        var reached = handles.Where(type => graph.Routes.Any(route => route.Target == node && route.Handled == type)).ToList();
        return node == graph.Start || reached.Count == 0 ? [.. handles] : reached;
    }
}
