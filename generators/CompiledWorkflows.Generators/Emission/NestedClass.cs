namespace CompiledWorkflows.Generators.Emission;

/// <summary>What the nested classes of a workflow have in common.</summary>
internal static class NestedClass
{
    /// <summary>A debugger steps through them to the handlers.</summary>
    public static void Attributes(CodeWriter writer) => writer
        .Line(SourceFile.GeneratedCode)
        .Line("[global::System.Diagnostics.DebuggerNonUserCode]");

    /// <summary>The list of the bases of a class that sends: one of the library's, where there is one, and an outbox for each type that it sends.</summary>
    public static string Bases(WorkflowLayout layout, NodeLayout node, string? library) => string.Join(
        ",\n    ",
        new[] { library }.Concat(node.Sends.Select(send => $"IOutbox<{layout.TypeName(send.Type)}>"))
            .Where(name => name is not null)
            .Select(name => $"global::CompiledWorkflows.Generated.{name}"));
}
