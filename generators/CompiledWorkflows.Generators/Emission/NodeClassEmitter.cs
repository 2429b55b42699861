namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class of an executor's node: its inboxes, the calls of its handlers and the routes of what it sends.</summary>
internal static class NodeClassEmitter
{
    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        NestedClass.Attributes(writer);
        using var type = writer.Block($"private sealed class {node.Class} : {NestedClass.Bases(layout, node, $"{NodeStateEmitter.BaseClass(node.Model)}<{node.Model.Type.Name}>")}");
        foreach (var inbox in node.Inboxes)
        {
            writer.Line($"internal readonly {InboxType(layout, inbox)} {inbox.Field};");
        }

        HandlerPolicies.Fields(writer, node);
        ChannelEmitter.Fields(writer, layout, node);
        var shared = new SharedViews(layout, node);
        shared.Fields(writer);
        var contexts = new HandlerContexts(node);
        contexts.Fields(writer);
        writer.Line();
        Constructor(writer, layout, node);
        if (node.Channels.Any() || shared.Any)
        {
            writer.Line();
            using var connect = writer.Block("internal void Connect(__cwf_Graph graph)");
            shared.Create(writer);
            ChannelEmitter.Create(writer, layout, node);
        }

        writer.Line();
        HandlerCalls.Emit(writer, layout, node, contexts, shared);
        NodeStateEmitter.Emit(writer, node.Model);
        foreach (var send in node.Sends)
        {
            writer.Line();
            SendMethodEmitter.Emit(writer, layout, node, send);
        }
    }

    /// <summary>Whether the class has a method that connects it.</summary>
    public static bool Connects(WorkflowLayout layout, NodeLayout node) => node.Channels.Any() || new SharedViews(layout, node).Any;

    private static string InboxType(WorkflowLayout layout, InboxLayout inbox) =>
        $"global::CompiledWorkflows.Generated.Inbox<{layout.TypeName(inbox.Type)}, {layout.Codec(inbox.Type)}>";

    private static void Constructor(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        var (parameter, argument) = node.IsReplicated ? (", int replica", ", replica") : ("", "");
        writer.Line($"internal {node.Class}(global::CompiledWorkflows.Generated.WorkflowScope scope, global::System.Func<{node.Model.Type.Name}> factory{parameter})");
        using (writer.Indent())
        {
            writer.Line($": base(scope, {Text.Literal(node.Model.Id)}, inboxes: {node.Inboxes.Count}, factory{argument})");
        }

        using var body = writer.Block("");
        foreach (var inbox in node.Inboxes)
        {
            writer.Line($"{inbox.Field} = new(this, {inbox.Ordinal}, {Text.Literal(layout.TypeId(inbox.Type))});");
        }
    }
}
