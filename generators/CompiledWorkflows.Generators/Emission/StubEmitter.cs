using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>
/// Writes the part of a workflow class whose declaration is wrong: the members that its callers can already count on, so that the only
/// errors they see are about the declaration. To run it is to be told what is wrong.
/// </summary>
internal static class StubEmitter
{
    private static readonly TypeRef Anything = new() { Name = "object", Key = "object", Display = "object", IsValueType = false, Access = AccessLevel.Public };

    public static string Emit(WorkflowModel workflow)
    {
        var outputType = Outputs.Type(workflow);
        var fault = Fault(workflow);
        var writer = SourceFile.Begin([$"Workflow {workflow.Id}, whose declaration is not valid:", .. workflow.Graph.Problems.Select(problem => "  " + problem.Describe())]);
        var inputs = Inputs(workflow);
        using (SourceFile.OpenPart(writer, workflow.Class, InputEmitter.Bases(workflow, outputType, inputs)))
        {
            var sections = new Sections(writer);
            Constructors(sections, workflow);
            ServiceEmitter.Emit(sections, workflow);
            foreach (var method in new[] { "RunAsync", "RunStreamingAsync" })
            {
                foreach (var input in inputs.Where(input => !RunMethodEmitter.IsTaken(workflow, method, input.Key)))
                {
                    RunMethodEmitter.Header(sections.Next(), workflow, outputType, method, input);
                    using (writer.Indent())
                    {
                        writer.Line($"=> {fault};");
                    }
                }
            }

            CreateGraph(sections.Next(), workflow);

            DescriptionEmitter.Header(sections.Next()).Line($"protected override global::CompiledWorkflows.Graph DescribeGraph()");
            using (writer.Indent())
            {
                writer.Line($"=> {fault};");
            }
        }

        InputEmitter.Extensions(writer, workflow, outputType, inputs);
        return writer.ToString();
    }

    /// <summary>Writes the method that would create the nodes of a run.</summary>
    public static void CreateGraph(CodeWriter writer, WorkflowModel workflow)
    {
        writer
            .Line("/// <inheritdoc/>")
            .Line(SourceFile.GeneratedCode)
            .Line(SourceFile.Hidden)
            .Line("protected override global::CompiledWorkflows.Generated.WorkflowGraph CreateGraph(global::CompiledWorkflows.Generated.WorkflowScope? scope)");
        using var indent = writer.Indent();
        writer.Line($"=> {Fault(workflow)};");
    }

    private static string Fault(WorkflowModel workflow) =>
        $"throw global::CompiledWorkflows.Generated.Faults.Invalid({Text.Literal(string.Join(" ", workflow.Graph.Problems.Select(problem => problem.Describe())))})";

    private static void Constructors(Sections sections, WorkflowModel workflow)
    {
        var executors = GeneratedConstructors.Parts(workflow);
        if (GeneratedConstructors.TakesParts(workflow))
        {
            ConstructorEmitter.FactoriesHeader(sections.Next(), workflow, executors, Text.Literal(workflow.Id), "0");
            using (sections.Writer.Block(""))
            {
            }

            ConstructorEmitter.WithoutDefaults(sections, workflow, executors);
        }

        if (executors.Count > 0 && !workflow.OwnMembers.Contains(".ctor(global::System.IServiceProvider)"))
        {
            sections.Next()
                .Line("/// <summary>Defines the workflow with executors whose constructor parameters are services.</summary>")
                .Line("/// <param name=\"services\">Provides the services.</param>")
                .Line(SourceFile.GeneratedCode)
                .Line($"public {workflow.Class.Name}(global::System.IServiceProvider services)");
            using (sections.Writer.Indent())
            {
                sections.Writer.Line($": base({Text.Literal(workflow.Id)}, 0)");
            }

            using (sections.Writer.Block(""))
            {
            }
        }
    }

    /// <summary>What the start handles, where that can be told; else anything.</summary>
    private static List<TypeRef> Inputs(WorkflowModel workflow)
    {
        var inputs = workflow.Graph.Start < 0 ? [] : workflow.Nodes[workflow.Graph.Start].Handlers
            .Where(handler => handler.Message >= 0)
            .Select(handler => workflow.Types[handler.Message])
            .Where(type => type.Access != AccessLevel.None)
            .Distinct()
            .ToList();
        return inputs.Count == 0 ? [Anything] : inputs;
    }
}
