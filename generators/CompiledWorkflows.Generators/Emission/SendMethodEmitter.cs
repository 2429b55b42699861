namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the method of a node that routes one message type along its channels.</summary>
internal static class SendMethodEmitter
{
    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node, SendLayout send)
    {
        var header = $"public void Send({layout.TypeName(send.Type)} message)";
        var routes = new RouteWriter(writer, layout, node, _ => "message", Untaken(layout, node, send.Type));
        if (send.Channels.Count == 0)
        {
            writer.Line($"{header} => {Untaken(layout, node, send.Type)};");
            return;
        }

        if (send.Channels is [{ Condition: "" } only])
        {
            writer.Line($"{header} => {routes.Call(only, "message")};");
        }
        else
        {
            using var body = writer.Block(header);
            routes.Write(send.Channels);
        }

        QuestionEmitter.Emit(writer, layout, node, send.Channels);
    }

    private static string Untaken(WorkflowLayout layout, NodeLayout node, int type) =>
        $"{(node.Sender == "this" ? "" : "Source.")}Untaken({Text.Literal(layout.TypeId(type))})";
}
