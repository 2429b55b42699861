using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the methods that run a workflow: two for each type that the start node handles.</summary>
internal static class RunMethodEmitter
{
    public static void Emit(Sections sections, WorkflowLayout layout)
    {
        var start = layout.Nodes[layout.Model.Graph.Start];
        foreach (var method in new[] { "RunAsync", "RunStreamingAsync" })
        {
            foreach (var type in start.Inputs)
            {
                var input = layout.Type(type);
                if (IsTaken(layout.Model, method, input.Key))
                {
                    continue;
                }

                Header(sections.Next(), layout.Model, layout.OutputType, method, input);
                using var body = sections.Writer.Block("");
                if (!input.IsValueType)
                {
                    sections.Writer.Line("global::System.ArgumentNullException.ThrowIfNull(input);");
                }

                sections.Writer
                    .Line("var graph = CreateGraph(null);")
                    .Line($"graph.Accept<{input.Key}>({Text.Forgive("input", Text.IsAnnotated(input))});")
                    .Line($"return {(method == "RunAsync" ? "RunGraphAsync" : "RunGraphStreamingAsync")}(graph, options, cancellationToken);");
            }
        }
    }

    /// <summary>Whether the class declares a member itself that the method would clash with.</summary>
    public static bool IsTaken(WorkflowModel workflow, string method, string inputKey) =>
        workflow.OwnMembers.Contains(method)
        || workflow.OwnMembers.Contains($"{method}({inputKey}, global::CompiledWorkflows.RunOptions, global::System.Threading.CancellationToken)");

    /// <summary>Writes the documentation and the header of a run method.</summary>
    public static void Header(CodeWriter writer, WorkflowModel workflow, string outputType, string method, TypeRef input)
    {
        var streaming = method == "RunStreamingAsync";
        var result = streaming ? InputEmitter.Run(workflow, outputType) : $"global::CompiledWorkflows.RunResult<{outputType}>";
        var start = workflow.Graph.Start >= 0 ? $" from {Text.See(workflow.Nodes[workflow.Graph.Start].Type)}" : "";
        writer
            .Line(streaming
                ? $"/// <summary>Starts a run of the workflow{start}, to be watched while it goes on.</summary>"
                : $"/// <summary>Runs the workflow{start} until it completes, halts or waits for responses.</summary>")
            .Line("/// <param name=\"input\">The message that the start node handles first.</param>")
            .Line("/// <param name=\"options\">How to run, where that differs from the workflow's own settings.</param>")
            .Line("/// <param name=\"cancellationToken\">Cancels the run, which can be resumed.</param>")
            .Line(SourceFile.GeneratedCode)
            .Line($"{Text.Modifier(input.Access)} global::System.Threading.Tasks.Task<{result}> {method}(");
        using var parameters = writer.Indent();
        writer
            .Line($"{input.Name} input,")
            .Line("global::CompiledWorkflows.RunOptions? options = null,")
            .Line("global::System.Threading.CancellationToken cancellationToken = default)");
    }
}
