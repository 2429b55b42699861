using CompiledWorkflows.Generators.Emission.Codecs;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;

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

        return workflow.IsDerived ? DerivedWorkflowEmitter.Emit(workflow) : workflow.IsValid ? Valid(workflow) : StubEmitter.Emit(workflow);
    }

    private static string Valid(WorkflowModel workflow)
    {
        var layout = new WorkflowLayout(workflow);
        var picture = PictureBuilder.Build(workflow);
        var writer = SourceFile.Begin(CommentWriter.Write(picture));
        using (SourceFile.OpenPart(writer, workflow.Class, InputEmitter.Bases(workflow, layout.OutputType, layout.Inputs)))
        {
            var sections = new Sections(writer);
            var fingerprint = $"0x{Contract.Fingerprint(workflow):X16}UL";
            ConstructorEmitter.Emit(sections, workflow, fingerprint);
            ServiceEmitter.Emit(sections, workflow);
            RunMethodEmitter.Emit(sections, layout);
            FormerNamesEmitter.EmitIds(sections, workflow);
            CreateGraph(sections, layout);
            DescriptionEmitter.Emit(sections.Next(), workflow, picture, fingerprint);
            GraphClassEmitter.Emit(sections, layout);
            foreach (var node in layout.Nodes)
            {
                sections.Next();
                Node(writer, layout, node);
            }

            foreach (var join in layout.Joins)
            {
                sections.Next();
                JoinClassEmitter.Emit(writer, layout, join);
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

    private static void CreateGraph(Sections sections, WorkflowLayout layout)
    {
        sections.Next()
            .Line("/// <inheritdoc/>")
            .Line(SourceFile.GeneratedCode)
            .Line(SourceFile.Hidden)
            .Line("protected override global::CompiledWorkflows.Generated.WorkflowGraph CreateGraph(global::CompiledWorkflows.Generated.WorkflowScope? scope)");
        using (sections.Writer.Indent())
        {
            sections.Writer.Line($"=> new __cwf_Graph(scope ?? CreateScope(nodes: {layout.Nodes.Sum(node => node.Model.Replicas) + 1}), this);");
        }
    }

    private static void Node(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        switch (node.Model.Kind)
        {
            case NodeKind.RequestPort:
                PortClassEmitter.Emit(writer, layout, node);
                break;
            case NodeKind.Workflow:
                BoundaryEmitter.Emit(writer, layout, node);
                break;
            case NodeKind.InnerPort:
                DeskEmitter.Emit(writer, layout, node);
                break;
            default:
                NodeClassEmitter.Emit(writer, layout, node);
                break;
        }
    }
}
