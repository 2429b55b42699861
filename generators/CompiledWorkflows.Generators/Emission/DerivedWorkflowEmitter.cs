using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the part of a workflow that is derived from another: an id and constructors of its own. All else it inherits.</summary>
internal static class DerivedWorkflowEmitter
{
    public static string Emit(WorkflowModel workflow)
    {
        var writer = SourceFile.Begin($"Workflow {workflow.Id}, which has the graph of the workflow that it is derived from");
        using (SourceFile.OpenPart(writer, workflow.Class, ServiceEmitter.Base(workflow, " : ")))
        {
            var sections = new Sections(writer);
            Constructors(sections, workflow);
            ServiceEmitter.Emit(sections, workflow);
            sections.Next()
                .Line("/// <inheritdoc/>")
                .Line(SourceFile.GeneratedCode)
                .Line($"public override string Id => {Text.Literal(workflow.Id)};");
            FormerNamesEmitter.EmitIds(sections, workflow);
            if (!workflow.IsValid)
            {
                StubEmitter.CreateGraph(sections.Next(), workflow);
            }
        }

        return writer.ToString();
    }

    private static void Constructors(Sections sections, WorkflowModel workflow)
    {
        foreach (var constructor in workflow.Forwarded)
        {
            Forward(sections.Next(), workflow, constructor);
        }

        if (!workflow.Forwarded.IsEmpty)
        {
            return;
        }

        var executors = GeneratedConstructors.Parts(workflow);
        if (GeneratedConstructors.TakesParts(workflow))
        {
            ConstructorEmitter.FactoriesHeader(sections.Next(), workflow, executors, [.. executors.Select(executor => executor.Parameter)]);
            Empty(sections.Writer);
            ConstructorEmitter.WithoutDefaults(sections, workflow, executors);
        }

        if (GeneratedConstructors.TakesServices(workflow))
        {
            ConstructorEmitter.ServicesHeader(sections.Next(), workflow, "services");
            Empty(sections.Writer);
        }
    }

    private static void Forward(CodeWriter writer, WorkflowModel workflow, ForwardedConstructor constructor)
    {
        var parameters = constructor.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}{(parameter.IsOptional ? " = null" : "")}");
        writer
            .Line("/// <inheritdoc/>")
            .Line(SourceFile.GeneratedCode)
            .Line($"{Text.Modifier(constructor.Access)} {workflow.Class.Name}({string.Join(", ", parameters)})");
        using (writer.Indent())
        {
            writer.Line($": base({string.Join(", ", constructor.Parameters.Select(parameter => parameter.Name))})");
        }

        Empty(writer);
    }

    private static void Empty(CodeWriter writer)
    {
        using (writer.Block(""))
        {
        }
    }
}
