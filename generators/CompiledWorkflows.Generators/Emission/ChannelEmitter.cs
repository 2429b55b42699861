using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the fields of a node's channels, and the method that creates them when all nodes of the graph are there.</summary>
internal static class ChannelEmitter
{
    private const string Library = "global::CompiledWorkflows.Generated.";

    public static void Fields(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        foreach (var channel in node.Channels)
        {
            writer.Line($"private {Type(layout, channel.Route)} {channel.Field} = null!;");
        }
    }

    /// <summary>Writes the statements that create the channels; <c>graph</c> and the node that sends are in scope.</summary>
    public static void Create(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        foreach (var channel in node.Channels)
        {
            writer.Line($"{channel.Field} = {Creation(layout, node, channel.Route)};");
        }
    }

    /// <summary>The type of what travels along a route: the type that waits at its end.</summary>
    public static string Message(WorkflowLayout layout, Route route)
    {
        var type = layout.TypeName(route.Handled);
        if (route.Join >= 0 && layout.Joins[route.Join].Model.KeyType is >= 0 and var key)
        {
            return $"global::System.Collections.Generic.KeyValuePair<{layout.TypeName(key)}, {type}>";
        }

        if (layout.Nodes[route.Source].Model.Kind == NodeKind.InnerPort)
        {
            return layout.TypeName(layout.Nodes[route.Source].Model.Sends[1]);
        }

        return route.Target >= 0 && layout.Nodes[route.Target].Model.Kind == NodeKind.InnerPort
            ? layout.TypeName(layout.Nodes[route.Target].Model.Handlers[1].Message)
            : type;
    }

    private static string Type(WorkflowLayout layout, Route route)
    {
        var message = Message(layout, route);
        if (route.Target == Route.Outside || layout.Nodes[route.Target].Model.Kind == NodeKind.Workflow)
        {
            return $"{Library}IOutbox<{message}>";
        }

        return layout.Nodes[route.Target].IsReplicated ? $"{Library}ReplicaChannels<{message}>"
            : route.Join >= 0 ? $"{Library}SlotChannel<{message}>"
            : $"{Library}InboxChannel<{message}>";
    }

    private static string Creation(WorkflowLayout layout, NodeLayout node, Route route)
    {
        var sender = node.Sender;
        var message = Message(layout, route);
        if (route.Target == Route.Outside)
        {
            return $"graph.Scope.Output<{message}, {layout.Codec(route.Carried)}, {layout.OutputType}>({sender}, {Text.Literal(node.Model.Id)}, {Text.Literal(layout.TypeId(route.Carried))})";
        }

        var target = layout.Nodes[route.Target];
        if (target.Model.Kind == NodeKind.Workflow)
        {
            return $"graph.{target.Field}.Connect<{message}>({sender})";
        }

        var (field, type, kind, end) = route.Join >= 0
            ? (layout.Joins[route.Join].Field, layout.Joins[route.Join].Class, "SlotChannel", Slot(layout, node, route))
            : (target.Field, target.Class, "InboxChannel", Inbox(layout, target, route));
        return target.IsReplicated
            ? $"new(global::System.Array.ConvertAll<{type}, {Library}EdgeChannel<{message}>>(graph.{field}, target => new {Library}{kind}<{message}>({sender}, target.{end})))"
            : $"new({sender}, graph.{field}.{end})";
    }

    private static string Slot(WorkflowLayout layout, NodeLayout node, Route route) =>
        layout.Joins[route.Join].Slots[route.Slot].Field + (node.IsReplicated ? "[ReplicaIndex]" : "");

    private static string Inbox(WorkflowLayout layout, NodeLayout target, Route route)
    {
        if (target.Model.Kind == NodeKind.InnerPort)
        {
            return "Inbox";
        }

        var source = layout.Nodes[route.Source].Model;
        var waiting = source.Kind == NodeKind.InnerPort ? source.Sends[1] : route.Handled;
        return target.Inboxes.First(inbox => inbox.Type == waiting && inbox.Form != InboxForm.Set && (source.Kind != NodeKind.InnerPort || Handles(target, inbox, route))).Field;
    }

    private static bool Handles(NodeLayout target, InboxLayout inbox, Route route) => target.Model.Handlers[inbox.Handler].Message == route.Handled;
}
