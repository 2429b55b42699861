using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class that is the graph of one run: it makes the nodes and connects them.</summary>
internal static class GraphClassEmitter
{
    public static void Emit(Sections sections, WorkflowLayout layout)
    {
        var writer = sections.Next();
        NestedClass.Attributes(writer);
        var start = layout.Nodes[layout.Model.Graph.Start];
        var bases = start.Inboxes
            .Select(inbox => $"global::CompiledWorkflows.Generated.IInput<{layout.TypeName(inbox.Type)}>")
            .Prepend($"global::CompiledWorkflows.Generated.RunGraph<{layout.OutputType}>");
        using var type = writer.Block($"private sealed class __cwf_Graph : {string.Join(",\n    ", bases)}");
        foreach (var node in layout.Nodes)
        {
            writer.Line($"internal readonly {node.Class} {node.Field};");
        }

        writer.Line().Line($"internal __cwf_Graph({layout.Model.Class.FullName} workflow)");
        using (writer.Indent())
        {
            writer.Line($": base(nodes: {layout.Nodes.Count + (layout.Locals.Count > 0 ? 1 : 0)})");
        }

        using (writer.Block(""))
        {
            Body(writer, layout);
        }

        foreach (var inbox in start.Inboxes)
        {
            var message = layout.TypeName(inbox.Type);
            writer.Line().Line($"void global::CompiledWorkflows.Generated.IInput<{message}>.Accept({message} input) => {start.Field}.{inbox.Field}.Append(input);");
        }
    }

    private static void Body(CodeWriter writer, WorkflowLayout layout)
    {
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
