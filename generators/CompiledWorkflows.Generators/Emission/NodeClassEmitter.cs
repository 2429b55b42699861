namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class of an executor's node: its inboxes, the calls of its handlers and the routes of what it sends.</summary>
internal static class NodeClassEmitter
{
    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        NestedClass.Attributes(writer);
        var bases = node.Sends
            .Select(send => $"global::CompiledWorkflows.Generated.IOutbox<{layout.TypeName(send.Type)}>")
            .Prepend($"global::CompiledWorkflows.Generated.{NodeStateEmitter.BaseClass(node.Model)}<{node.Model.Type.Name}>");
        using var type = writer.Block($"private sealed class {node.Class} : {string.Join(",\n    ", bases)}");
        foreach (var inbox in node.Inboxes)
        {
            writer.Line($"internal readonly {InboxType(layout, inbox)} {inbox.Field};");
        }

        NestedClass.Channels(writer, layout, node);
        var contexts = new HandlerContexts(node);
        contexts.Fields(writer);
        writer.Line();
        Constructor(writer, layout, node);
        writer.Line();
        HandlerCalls.Emit(writer, layout, node, contexts);
        NodeStateEmitter.Emit(writer, node.Model);
        foreach (var send in node.Sends)
        {
            writer.Line();
            SendMethodEmitter.Emit(writer, layout, node, send);
        }
    }

    private static string InboxType(WorkflowLayout layout, InboxLayout inbox) =>
        $"global::CompiledWorkflows.Generated.Inbox<{layout.TypeName(inbox.Type)}, {layout.Codec(inbox.Type)}>";

    private static void Constructor(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        writer.Line($"internal {node.Class}(global::CompiledWorkflows.Generated.RunGraph graph, global::System.Func<{node.Model.Type.Name}> factory)");
        using (writer.Indent())
        {
            writer.Line($": base(graph, {Text.Literal(node.Model.Id)}, inboxes: {node.Inboxes.Count}, factory)");
        }

        using var body = writer.Block("");
        foreach (var inbox in node.Inboxes)
        {
            writer.Line($"{inbox.Field} = new(this, {inbox.Ordinal}, {Text.Literal(layout.TypeId(inbox.Type))});");
        }
    }
}
