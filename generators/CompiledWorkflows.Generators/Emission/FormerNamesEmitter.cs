using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes what a workflow, its nodes and its types are called in older checkpoints; nothing where they are called the same.</summary>
internal static class FormerNamesEmitter
{
    /// <summary>Writes the method of the graph class that tells the names of nodes and types.</summary>
    public static void Emit(CodeWriter writer, WorkflowModel workflow)
    {
        var ids = workflow.Nodes.SelectMany(node => node.FormerIds.Select(former => Call("Id", node.Id, former)));
        var types = workflow.Codecs.SelectMany(codec => codec.FormerIds.Select(former => Call("Type", codec.Codec.TypeId, former)));
        var calls = ids.Concat(types).ToList();
        if (calls.Count == 0)
        {
            return;
        }

        writer.Line().Line("public override global::CompiledWorkflows.Generated.FormerNames FindFormerNames() => new global::CompiledWorkflows.Generated.FormerNames()");
        using (writer.Indent())
        {
            writer.Line(string.Join("\n", calls) + ";");
        }
    }

    /// <summary>Writes the method of the workflow class that tells its own.</summary>
    public static void EmitIds(Sections sections, WorkflowModel workflow)
    {
        if (workflow.FormerIds is not { } former)
        {
            return;
        }

        sections.Next()
            .Line("/// <inheritdoc/>")
            .Line(SourceFile.GeneratedCode)
            .Line(SourceFile.Hidden)
            .Line($"protected override bool IsFormerId(string id) => {(former.IsEmpty ? "false" : $"id is {string.Join(" or ", former.Select(Text.Literal))}")};");
    }

    private static string Call(string method, string current, string former) => $".{method}({Text.Literal(current)}, former: {Text.Literal(former)})";
}
