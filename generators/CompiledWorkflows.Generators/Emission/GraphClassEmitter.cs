using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class that is the graph of one run: it makes the nodes and connects them.</summary>
internal static class GraphClassEmitter
{
    public static void Emit(Sections sections, WorkflowLayout layout)
    {
        var writer = sections.Next();
        NestedClass.Attributes(writer);
        using var type = writer.Block($"private sealed class __cwf_Graph : global::CompiledWorkflows.Generated.RunGraph<{layout.OutputType}>");
        foreach (var node in layout.Nodes)
        {
            writer.Line($"internal readonly {node.Class} {node.Field};");
        }

        writer.Line().Line($"internal __cwf_Graph({layout.Model.Class.FullName} workflow)");
        using (writer.Indent())
        {
            writer.Line($": base(nodes: {layout.Nodes.Count + (layout.Locals.Count > 0 ? 1 : 0)})");
        }

        using var body = writer.Block("");
        foreach (var node in layout.Nodes)
        {
            var factory = node.Model.Kind == NodeKind.Executor ? $", workflow.{ConstructorEmitter.Field(node.Model)}" : "";
            writer.Line($"{node.Field} = new {node.Class}(this{factory});");
        }

        if (layout.Locals.Count > 0)
        {
            Outputs(writer, layout);
        }

        foreach (var node in layout.Nodes)
        {
            foreach (var channel in node.Channels)
            {
                writer.Line($"{node.Field}.{channel.Field} = new({node.Field}, {channel.Inbox});");
            }
        }
    }

    private static void Outputs(CodeWriter writer, WorkflowLayout layout)
    {
        writer.Line($"var output = new global::CompiledWorkflows.Generated.OutputNode<{layout.OutputType}>(this, inboxes: {layout.Locals.Count});");
        foreach (var output in layout.Locals)
        {
            var type = output.Route.Carried;
            var sender = layout.Model.Nodes[output.Route.Source].Id;
            writer.Line(
                $"var {output.Local} = new global::CompiledWorkflows.Generated.OutputInbox<{layout.TypeName(type)}, {layout.Codec(type)}, {layout.OutputType}>"
                + $"(output, {output.Ordinal}, {Text.Literal(sender)}, {Text.Literal(layout.TypeId(type))});");
        }
    }
}
