namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class that takes the requests of a sub-workflow's port to the executors that answer them.</summary>
internal static class DeskEmitter
{
    /// <summary>What the port asks and what it is answered, as type arguments.</summary>
    public static string Types(WorkflowLayout layout, NodeLayout port) =>
        $"{layout.TypeName(port.Model.Sends[0])}, {layout.TypeName(port.Model.Handlers[0].Message)}";

    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout port)
    {
        NestedClass.Attributes(writer);
        using var type = writer.Block($"private sealed class {port.Class} : global::CompiledWorkflows.Generated.Desk<{Types(layout, port)}>");
        ChannelEmitter.Fields(writer, layout, port);
        writer.Line().Line($"internal {port.Class}(__cwf_Graph graph, global::CompiledWorkflows.Generated.Node source)");
        using (writer.Indent())
        {
            writer.Line($": base(graph.{port.Field})");
        }

        using (writer.Block(""))
        {
            ChannelEmitter.Create(writer, layout, port);
        }

        writer.Line();
        using (writer.Block($"public override bool TrySend({layout.TypeName(port.Model.Sends[1])} request)"))
        {
            // Conditions on the bare request are asked about what is asked; what travels is always the whole.
            var routes = new RouteWriter(writer, layout, port, channel => channel.Route.Sent == port.Model.Sends[1] ? "request" : "request.Value", untaken: null);
            routes.Write([.. port.Channels.OrderBy(channel => channel.Route.Declaration)]);
            writer.Line(routes.CanBeUntaken ? "return taken;" : "return true;");
        }

        QuestionEmitter.Emit(writer, layout, port, [.. port.Channels]);
    }
}
