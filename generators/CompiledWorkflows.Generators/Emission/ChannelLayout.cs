using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>The way of one message type from a node along one route: its field, and the methods that ask about each message.</summary>
/// <param name="Route">The route.</param>
/// <param name="Field">The field of the node's class that holds it.</param>
/// <param name="Condition">The method that asks the condition, or empty.</param>
/// <param name="Selector">The method that picks the replica, or empty.</param>
/// <param name="Key">The method that gives the key, or empty.</param>
internal sealed record ChannelLayout(Route Route, string Field, string Condition, string Selector, string Key)
{
    /// <summary>The channels of one type that a node sends.</summary>
    public static IReadOnlyList<ChannelLayout> Of(WorkflowLayout layout, NodeLayout node, int type) =>
        [.. layout.Model.Graph.Routes.Where(route => route.Sent == type && route.Source == node.Index).Select(route => Of(layout, node, route))];

    private static ChannelLayout Of(WorkflowLayout layout, NodeLayout node, Route route)
    {
        var isPair = node.Model.Kind is NodeKind.RequestPort && route.Sent == node.Model.Sends[1];
        var type = isPair ? "Response" : UniqueNames.Pascal(layout.Type(route.Sent).Display);
        var target = route.Target == Route.Outside ? "Output" : route.Join >= 0 ? layout.Joins[route.Join].Field : layout.Nodes[route.Target].Field;
        return new ChannelLayout(
            route,
            node.Names.Take($"{type}To{target}"),
            Take(node, route.Condition),
            Take(node, route.Selector),
            Take(node, route.Key));
    }

    private static string Take(NodeLayout node, string? method) => method is null ? "" : node.Names.Take(UniqueNames.Pascal(method));
}
