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
        ChannelEmitter.Fields(writer, layout, node);
        if (node.Channels.Any())
        {
            writer.Line();
        }

        writer.Line($"internal {node.Class}(global::CompiledWorkflows.Generated.WorkflowScope scope)");
        using (writer.Indent())
        {
            writer.Line($": base(scope, {Text.Literal(node.Model.Id)}, {Text.Literal(layout.TypeId(request))})");
        }

        using (writer.Block(""))
        {
        }

        writer.Line();
        using (writer.Block("internal void Connect(__cwf_Graph graph)"))
        {
            writer.Line($"FindDesks<{node.Model.Type.Name}>();");
            if (node.Model.Expires)
            {
                writer.Line($"Expires<{node.Model.Type.Name}>();");
            }

            ChannelEmitter.Create(writer, layout, node);
        }

        writer.Line();
        using (writer.Block($"protected override void Respond({layout.TypeName(request)} request, {layout.TypeName(response.Type)} response)"))
        {
            Routes(writer, layout, node, response, pair);
        }

        QuestionEmitter.Emit(writer, layout, node, [.. node.Channels]);
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

        var channels = node.Channels.OrderBy(channel => channel.Route.Target == Route.Outside).ThenBy(channel => channel.Route.Kind == RouteKind.FanIn).ThenBy(channel => channel.Route.Declaration);
        new RouteWriter(writer, layout, node, channel => channel.Route.Sent == pair.Type ? "answer" : "response", untaken).Write([.. channels]);
    }
}
