using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes how an open run takes further inputs: an overload of <c>SendMessageAsync</c> for each type that the start node handles.</summary>
internal static class InputEmitter
{
    /// <summary>The base list of the workflow's part: what it is, and markers for what it can be made of and for each input: one for its runs to start with it, one where the overloads beside the class cannot name it.</summary>
    public static string Bases(WorkflowModel workflow, string outputType, IEnumerable<TypeRef> inputs)
    {
        var starts = inputs.Select(input => input.Key).Distinct().Select(input => $", global::CompiledWorkflows.IStartedBy<{input}>");
        var markers = inputs.Where(input => !IsExtension(workflow, input)).Select(input => $", global::CompiledWorkflows.IAccepts<{input.Name}>");
        return $" : global::CompiledWorkflows.Workflow<{outputType}, {workflow.Class.FullName}>{ServiceEmitter.Base(workflow, ", ")}{string.Join("", starts)}{string.Join("", markers)}";
    }

    /// <summary>The type of the workflow's runs.</summary>
    public static string Run(WorkflowModel workflow, string outputType) =>
        $"global::CompiledWorkflows.StreamingRun<{outputType}, {workflow.Class.FullName}>";

    /// <summary>Writes the class beside the workflow that holds the overloads, if there are any.</summary>
    public static void Extensions(CodeWriter writer, WorkflowModel workflow, string outputType, IEnumerable<TypeRef> inputs)
    {
        var methods = inputs.Where(input => IsExtension(workflow, input)).ToList();
        if (methods.Count == 0)
        {
            return;
        }

        writer.Line();
        using var scope = SourceFile.OpenNamespace(writer, workflow.Class);
        writer
            .Line($"/// <summary>What open runs of <c>{Text.Xml(workflow.Class.Display)}</c> take.</summary>")
            .Line(SourceFile.GeneratedCode)
            .Line(SourceFile.Hidden);
        using var type = writer.Block($"{Text.Modifier(methods.Min(input => Access(workflow, input)))} static class {SourceFile.ClassBeside(workflow.Class, "Inputs")}");
        var sections = new Sections(writer);
        foreach (var input in methods)
        {
            Extension(sections.Next(), workflow, outputType, input);
        }
    }

    private static void Extension(CodeWriter writer, WorkflowModel workflow, string outputType, TypeRef input)
    {
        var start = workflow.Graph.Start >= 0 ? $" for {Text.See(workflow.Nodes[workflow.Graph.Start].Type)}" : "";
        writer
            .Line($"/// <summary>Gives an open run a further message{start}, which gets it in the next superstep, after those that wait already. It is durable when the call returns.</summary>")
            .Line("/// <param name=\"run\">The run.</param>")
            .Line("/// <param name=\"input\">The message.</param>")
            .Line("/// <param name=\"cancellationToken\">Gives up waiting for the superstep in flight; the run is then untouched.</param>")
            .Line("/// <inheritdoc cref=\"global::CompiledWorkflows.StreamingRunExtensions.SendMessageAsync{TOutput,TWorkflow,TInput}\" path=\"/exception|/remarks\"/>")
            .Line($"{Text.Modifier(Access(workflow, input))} static global::System.Threading.Tasks.Task SendMessageAsync(");
        using (writer.Indent())
        {
            writer
                .Line($"this {Run(workflow, outputType)} run,")
                .Line($"{input.Name} input,")
                .Line("global::System.Threading.CancellationToken cancellationToken = default)");
        }

        using var method = writer.Block("");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(run);");
        if (!input.IsValueType)
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(input);");
        }

        writer.Line($"return run.TakeInputAsync<{input.Key}>({Text.Forgive("input", Text.IsAnnotated(input))}, cancellationToken);");
    }

    /// <summary>Whether an extension method beside the class can name both.</summary>
    private static bool IsExtension(WorkflowModel workflow, TypeRef input) => !workflow.Class.IsGeneric && Access(workflow, input) <= AccessLevel.Internal;

    private static AccessLevel Access(WorkflowModel workflow, TypeRef input) =>
        workflow.Class.Access > input.Access ? workflow.Class.Access : input.Access;
}
