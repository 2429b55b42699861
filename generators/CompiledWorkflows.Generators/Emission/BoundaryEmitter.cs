using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>
/// Writes the nested classes between a sub-workflow and the graph around it: the boundary, by which the sub-workflow connects its nodes,
/// and the outlet, which routes what one of those nodes sends.
/// </summary>
internal static class BoundaryEmitter
{
    private const string Library = "global::CompiledWorkflows.Generated.";

    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        Boundary(writer, layout, node);
        if (node.Sends.Count > 0)
        {
            writer.Line();
            Outlet(writer, layout, node);
        }
    }

    private static void Boundary(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        var ports = layout.Nodes.Where(each => each.Model.Kind == NodeKind.InnerPort).ToList();
        var bases = node.Sends.Select(send => $"{Library}IOutput<{layout.TypeName(send.Type)}>")
            .Concat(ports.Select(port => $"{Library}IInnerPort<{port.Model.Type.Name}, {DeskEmitter.Types(layout, port)}>"))
            .ToList();
        NestedClass.Attributes(writer);
        using var type = writer.Block($"private sealed class {node.Boundary}(__cwf_Graph graph){(bases.Count == 0 ? "" : " : ")}{string.Join(",\n    ", bases)}");
        if (bases.Count == 0)
        {
            writer.Line("internal __cwf_Graph Graph => graph;");
        }

        foreach (var send in node.Sends)
        {
            var message = layout.TypeName(send.Type);
            writer.Line($"{Library}IOutbox<{message}> {Library}IOutput<{message}>.Connect({Library}Node source) => new {node.Class}(graph, source);");
        }

        foreach (var port in ports)
        {
            var types = DeskEmitter.Types(layout, port);
            writer.Line($"{Library}Desk<{types}> {Library}IInnerPort<{port.Model.Type.Name}, {types}>.Connect({Library}Node port) => new {port.Class}(graph, port);");
        }
    }

    private static void Outlet(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        NestedClass.Attributes(writer);
        using var type = writer.Block($"private sealed class {node.Class} : {NestedClass.Bases(layout, node, null)}");
        writer.Line($"internal readonly {Library}Node Source;");
        ChannelEmitter.Fields(writer, layout, node);
        writer.Line();
        using (writer.Block($"internal {node.Class}(__cwf_Graph graph, {Library}Node source)"))
        {
            writer.Line("Source = source;");
            ChannelEmitter.Create(writer, layout, node);
        }

        foreach (var send in node.Sends)
        {
            writer.Line();
            SendMethodEmitter.Emit(writer, layout, node, send);
        }
    }
}
