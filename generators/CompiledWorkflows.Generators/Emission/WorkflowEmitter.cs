using CompiledWorkflows.Generators.Emission.Codecs;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the generated part of a workflow class.</summary>
internal static class WorkflowEmitter
{
    /// <summary>The file, or <see langword="null"/> where no part can be added.</summary>
    public static string? Emit(WorkflowModel workflow)
    {
        if (!workflow.CanDerive)
        {
            return null;
        }

        return workflow.IsValid ? Valid(workflow) : StubEmitter.Emit(workflow);
    }

    private static string Valid(WorkflowModel workflow)
    {
        var layout = new WorkflowLayout(workflow);
        var writer = SourceFile.Begin(GraphPicture.Draw(workflow));
        using (SourceFile.OpenPart(writer, workflow.Class, InputEmitter.Bases(workflow, layout.OutputType, layout.Inputs)))
        {
            var sections = new Sections(writer);
            var fingerprint = $"0x{Contract.Fingerprint(workflow):X16}UL";
            ConstructorEmitter.Emit(sections, workflow, fingerprint);
            RunMethodEmitter.Emit(sections, layout);
            CreateGraph(sections, layout);
            GraphClassEmitter.Emit(sections, layout);
            foreach (var node in layout.Nodes)
            {
                sections.Next();
                if (node.Model.Kind == NodeKind.RequestPort)
                {
                    PortClassEmitter.Emit(writer, layout, node);
                }
                else
                {
                    NodeClassEmitter.Emit(writer, layout, node);
                }
            }

            if (!workflow.OwnMembers.Any(member => member.StartsWith("FormatterResolver", StringComparison.Ordinal)))
            {
                sections.Next();
                ResolverEmitter.Emit(writer, workflow.Saved);
            }
        }

        InputEmitter.Extensions(writer, workflow, layout.OutputType, layout.Inputs);
        return writer.ToString();
    }

    private static void CreateGraph(Sections sections, WorkflowLayout layout) => sections.Next()
        .Line("/// <inheritdoc/>")
        .Line(SourceFile.GeneratedCode)
        .Line(SourceFile.Hidden)
        .Line($"protected override global::CompiledWorkflows.Generated.RunGraph<{layout.OutputType}> CreateGraph() => new __cwf_Graph(this);");
}
