using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the constructors of a workflow, and the fields that keep the executors' factories and the sub-workflows.</summary>
internal static class ConstructorEmitter
{
    private const string Services = "global::System.IServiceProvider";

    public static void Emit(Sections sections, WorkflowModel workflow, string fingerprint)
    {
        var executors = GeneratedConstructors.Parts(workflow);
        if (executors.Count > 0)
        {
            sections.Next();
            foreach (var executor in executors)
            {
                sections.Writer.Line($"private readonly {Type(executor)} {Field(executor)};");
            }
        }

        if (GeneratedConstructors.TakesParts(workflow))
        {
            WithFactories(sections.Next(), workflow, executors, fingerprint);
            WithoutDefaults(sections, workflow, executors);
        }

        if (GeneratedConstructors.TakesServices(workflow))
        {
            WithServices(sections.Next(), workflow, executors, fingerprint);
        }
    }

    public static string Field(NodeModel executor) => "__cwf_" + executor.Parameter.TrimStart('@');

    private static string Type(NodeModel node) => node.Kind == NodeKind.Workflow ? node.Type.Name : $"global::System.Func<{node.Type.Name}>";

    /// <summary>Writes the documentation and the header of the constructor that takes factories.</summary>
    public static void FactoriesHeader(CodeWriter writer, WorkflowModel workflow, IReadOnlyList<NodeModel> executors, params string[] baseArguments)
    {
        ParametersHeader(writer, workflow, executors, "Defines the workflow by the factories of its executors: each run has its own instances.");
        using (writer.Indent())
        {
            writer.Line($": base({string.Join(", ", baseArguments)})");
        }
    }

    /// <summary>Writes a second constructor, of the parameters that must be given, for callers who see the workflow but not all the executors that the first one names.</summary>
    public static void WithoutDefaults(Sections sections, WorkflowModel workflow, IReadOnlyList<NodeModel> executors)
    {
        var required = executors.Where(executor => !executor.HasDefaultConstructor).ToList();
        if (GeneratedConstructors.Access(required) >= GeneratedConstructors.Access(executors) || !GeneratedConstructors.TakesParts(workflow, required))
        {
            return;
        }

        var writer = sections.Next();
        ParametersHeader(writer, workflow, required, "Defines the workflow with executors that are made by their parameterless constructors where no factory is given.");
        using (writer.Indent())
        {
            writer.Line($": this({string.Join(", ", executors.Select(executor => $"{executor.Parameter}: {(executor.HasDefaultConstructor ? "null" : executor.Parameter)}"))})");
        }

        using var body = writer.Block("");
    }

    private static void ParametersHeader(CodeWriter writer, WorkflowModel workflow, IReadOnlyList<NodeModel> executors, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (var executor in executors)
        {
            writer.Line(executor.Kind == NodeKind.Workflow
                ? $"/// <param name=\"{executor.Parameter.TrimStart('@')}\">The definition of the sub-workflow {Text.See(executor.Type)}{(executor.HasDefaultConstructor ? "; by default a new one" : "")}.</param>"
                : $"/// <param name=\"{executor.Parameter.TrimStart('@')}\">Makes a run's {Text.See(executor.Type)}{(executor.HasDefaultConstructor ? "; by default with its parameterless constructor" : "")}.</param>");
        }

        var parameters = executors.Select(executor => executor.HasDefaultConstructor
            ? $"{Type(executor)}? {executor.Parameter} = null"
            : $"{Type(executor)} {executor.Parameter}");
        writer.Line(SourceFile.GeneratedCode);
        List(writer, $"{Text.Modifier(GeneratedConstructors.Access(executors))} {workflow.Class.Name}", [.. parameters], "");
    }

    /// <summary>Writes the documentation and the header of the constructor that takes services.</summary>
    public static void ServicesHeader(CodeWriter writer, WorkflowModel workflow, params string[] baseArguments)
    {
        writer
            .Line("/// <summary>Defines the workflow with executors whose constructor parameters are services.</summary>")
            .Line("/// <param name=\"services\">Provides the services, once for each run that an executor takes part in.</param>")
            .Line(SourceFile.GeneratedCode)
            .Line($"public {workflow.Class.Name}({Services} services)");
        using var indent = writer.Indent();
        writer.Line($": base({string.Join(", ", baseArguments)})");
    }

    private static void WithFactories(CodeWriter writer, WorkflowModel workflow, IReadOnlyList<NodeModel> executors, string fingerprint)
    {
        FactoriesHeader(writer, workflow, executors, Text.Literal(workflow.Id), fingerprint);
        using var body = writer.Block("");
        foreach (var executor in executors.Where(executor => !executor.HasDefaultConstructor))
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({executor.Parameter});");
        }

        foreach (var executor in executors)
        {
            var fallback = !executor.HasDefaultConstructor ? "" : executor.Kind == NodeKind.Workflow ? $" ?? new {executor.Type.Name}()" : $" ?? (static () => new {executor.Type.Name}())";
            writer.Line($"{Field(executor)} = {executor.Parameter}{fallback};");
        }
    }

    private static void WithServices(CodeWriter writer, WorkflowModel workflow, IReadOnlyList<NodeModel> executors, string fingerprint)
    {
        ServicesHeader(writer, workflow, Text.Literal(workflow.Id), fingerprint);
        using var body = writer.Block("");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(services);");
        foreach (var executor in executors)
        {
            if (executor.Kind == NodeKind.Workflow)
            {
                writer.Line($"{Field(executor)} = new {executor.Type.Name}({(executor.TakesServices ? "services" : "")});");
                continue;
            }

            var arguments = executor.ServiceConstructor!.Parameters;
            var prefix = arguments.IsEmpty ? "static () =>" : "() =>";
            List(writer, $"{Field(executor)} = {prefix} new {executor.Type.Name}", [.. arguments.Select(argument => Resolve(executor, argument))], ";");
        }
    }

    /// <summary>Writes a list of parameters or arguments: one in its line, several in lines of their own.</summary>
    private static void List(CodeWriter writer, string before, IReadOnlyList<string> items, string after)
    {
        if (items.Count < 2)
        {
            writer.Line($"{before}({string.Join("", items)}){after}");
            return;
        }

        writer.Line($"{before}(");
        using var indent = writer.Indent();
        for (var index = 0; index < items.Count; index++)
        {
            writer.Line(items[index] + (index < items.Count - 1 ? "," : ")" + after));
        }
    }

    private static string Resolve(NodeModel executor, ConstructorParameter parameter)
    {
        if (parameter.Default is not { } value)
        {
            return $"{parameter.Name}: global::CompiledWorkflows.Generated.Services.Get<{parameter.Type.Name}>(services, {Text.Literal(executor.Id)})";
        }

        var canBeNull = value == "default" && !parameter.Type.IsValueType;
        var call = $"global::CompiledWorkflows.Generated.Services.GetOrDefault<{parameter.Type.Name}{(canBeNull ? "?" : "")}>(services, {value})";
        return $"{parameter.Name}: {Text.Forgive(call, canBeNull && !parameter.TakesNull)}";
    }
}
