namespace CompiledWorkflows.Generators.Emission;

/// <summary>What the nested classes of a workflow have in common.</summary>
internal static class NestedClass
{
    /// <summary>A debugger steps through them to the handlers.</summary>
    public static void Attributes(CodeWriter writer) => writer
        .Line(SourceFile.GeneratedCode)
        .Line("[global::System.Diagnostics.DebuggerNonUserCode]");

    /// <summary>Writes the fields of a node's channels, which the graph sets when all nodes are there.</summary>
    public static void Channels(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        foreach (var channel in node.Channels)
        {
            writer.Line($"internal global::CompiledWorkflows.Generated.EdgeChannel<{layout.TypeName(channel.Route.Handled)}> {channel.Field} = null!;");
        }
    }
}
