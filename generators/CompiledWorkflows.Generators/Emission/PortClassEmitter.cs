using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class of a request port's node: it routes the responses.</summary>
internal static class PortClassEmitter
{
    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        NestedClass.Attributes(writer);
        var request = node.Inboxes[0].Type;
        var response = node.Sends[0];
        var pair = node.Sends[1];
        var types = $"{layout.TypeName(request)}, {layout.TypeName(response.Type)}";
        using var type = writer.Block(
            $"private sealed class {node.Class} : global::CompiledWorkflows.Generated.RequestPortNode<{types}, {layout.Codec(request)}>");
        NestedClass.Channels(writer, layout, node);
        if (node.Channels.Any())
        {
            writer.Line();
        }

        writer.Line($"internal {node.Class}(global::CompiledWorkflows.Generated.RunGraph graph)");
        using (writer.Indent())
        {
            writer.Line($": base(graph, {Text.Literal(node.Model.Id)}, {Text.Literal(layout.TypeId(request))})");
        }

        using (writer.Block(""))
        {
        }

        writer.Line();
        using (writer.Block($"protected override void Respond({layout.TypeName(request)} request, {layout.TypeName(response.Type)} response)"))
        {
            Routes(writer, layout, node, response, pair);
        }

        SendMethodEmitter.Conditions(writer, layout, node, response.Channels);
        SendMethodEmitter.Conditions(writer, layout, node, pair.Channels);
    }

    private static void Routes(CodeWriter writer, WorkflowLayout layout, NodeLayout node, SendLayout response, SendLayout pair)
    {
        var untaken = $"Untaken({Text.Literal(layout.TypeId(response.Type))})";
        if (!node.Channels.Any())
        {
            writer.Line($"{untaken};");
            return;
        }

        if (pair.Channels.Count > 0)
        {
            writer.Line($"var answer = new {layout.TypeName(pair.Type)}(request, response);");
        }

        SendMethodEmitter.Channels(writer, layout, [.. node.Channels.OrderBy(channel => channel.Route.Target == Route.Outside).ThenBy(channel => channel.Route.Declaration)], channel => channel.Route.Sent == pair.Type ? "answer" : "response", untaken);
    }
}
