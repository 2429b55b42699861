using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes how a host of runs makes a workflow of services, where it can.</summary>
internal static class ServiceEmitter
{
    private const string Services = "global::CompiledWorkflows.Generated.Services";

    private static readonly (string Name, string Getter)[] Properties =
        [("Checkpoints", "GetStore"), ("TimeProvider", "GetTime"), ("Middleware", "GetMiddleware")];

    /// <summary>The marker in the base list, after what stands before it; nothing where there is none.</summary>
    public static string Base(WorkflowModel workflow, string before) => Arguments(workflow) is null ? "" : before + Marker(workflow);

    public static void Emit(Sections sections, WorkflowModel workflow)
    {
        if (Arguments(workflow) is not { } arguments)
        {
            return;
        }

        var writer = sections.Next()
            .Line(SourceFile.GeneratedCode)
            .Line($"static {workflow.Class.FullName} {Marker(workflow)}.Create(global::System.IServiceProvider services)");
        using var indent = writer.Indent();
        using var properties = writer.Block($"=> new {workflow.Class.FullName}({arguments})", ";");
        foreach (var (property, getter) in Properties)
        {
            writer.Line($"{property} = {Services}.{getter}(services),");
        }
    }

    private static string Marker(WorkflowModel workflow) => $"global::CompiledWorkflows.IServiceWorkflow<{workflow.Class.FullName}>";

    /// <summary>The arguments of the constructor that takes services, which a stub always has, or of one that needs no arguments; <see langword="null"/> where there is neither.</summary>
    private static string? Arguments(WorkflowModel workflow) =>
        !workflow.CanBeCreated ? null
        : GeneratedConstructors.IsMadeOfServices(workflow) || IsStubWithServices(workflow) ? "services"
        : GeneratedConstructors.HasDefaults(workflow) && !workflow.OwnMembers.Any(member => member.StartsWith(".ctor", StringComparison.Ordinal)) ? ""
        : null;

    private static bool IsStubWithServices(WorkflowModel workflow) => workflow is { IsValid: false, IsDerived: false } && GeneratedConstructors.Parts(workflow).Count > 0;
}
