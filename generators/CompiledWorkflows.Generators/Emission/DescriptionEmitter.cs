using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the method that describes a workflow's graph: its nodes and edges, and the pictures as constants.</summary>
internal static class DescriptionEmitter
{
    private const string Library = "global::CompiledWorkflows.";

    public static void Emit(CodeWriter writer, WorkflowModel workflow, Picture picture, string fingerprint)
    {
        var drawn = PictureBuilder.Drawn(workflow);
        Header(writer).Line($"protected override {Library}Graph DescribeGraph() => new(");
        using var arguments = writer.Indent();
        writer.Line($"{Text.Literal(picture.Id)},").Line($"{fingerprint},");
        using (writer.Block($"nodes: new {Library}GraphNode[]", ","))
        {
            for (var index = 0; index < picture.Nodes.Count; index++)
            {
                writer.Line($"new() {{ {string.Join(", ", Node(picture, index, workflow.Nodes[drawn[index]]))} }},");
            }
        }

        using (writer.Block($"edges: new {Library}GraphEdge[]", ","))
        {
            foreach (var edge in picture.Edges)
            {
                writer.Line($"new() {{ {string.Join(", ", Edge(picture, edge))} }},");
            }
        }

        writer.Line($"mermaid: {Text.Raw(MermaidWriter.Write(picture))},").Line($"dot: {Text.Raw(DotWriter.Write(picture))});");
    }

    /// <summary>Writes what stands above the method.</summary>
    public static CodeWriter Header(CodeWriter writer) => writer
        .Line("/// <inheritdoc/>")
        .Line(SourceFile.GeneratedCode)
        .Line(SourceFile.Hidden);

    private static IEnumerable<string> Node(Picture picture, int index, NodeModel model)
    {
        var node = picture.Nodes[index];
        yield return $"Id = {Text.Literal(node.Id)}";
        yield return $"Kind = {Library}GraphNodeKind.{(node.Inner is not null ? "Workflow" : node.IsRequestPort ? "RequestPort" : "Executor")}";
        if (index == picture.Start)
        {
            yield return "IsStart = true";
        }

        if (node.Replicas > 1)
        {
            yield return $"Replicas = {node.Replicas}";
        }

        if (node.Inner is not null)
        {
            yield return $"Graph = {ConstructorEmitter.Field(model)}.Graph";
        }
    }

    private static IEnumerable<string> Edge(Picture picture, PictureEdge edge)
    {
        yield return $"Source = {Text.Literal(picture.Name(edge.Source)!)}";
        if (picture.Name(edge.Target) is { } target)
        {
            yield return $"Target = {Text.Literal(target)}";
        }

        yield return $"Kind = {Library}GraphEdgeKind.{edge.Kind}";
        yield return $"Messages = new[] {{ {string.Join(", ", edge.Messages.Select(Text.Literal))} }}";
        foreach (var (name, value) in new[] { ("Label", edge.Label), ("Condition", edge.Condition), ("Route", edge.Route), ("Key", edge.Key) })
        {
            if (value is not null)
            {
                yield return $"{name} = {Text.Literal(value)}";
            }
        }
    }
}
