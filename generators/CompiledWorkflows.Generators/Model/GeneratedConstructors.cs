using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Model;

/// <summary>Tells the constructors that the generated part of a workflow has.</summary>
internal static class GeneratedConstructors
{
    private const string Services = ".ctor(global::System.IServiceProvider)";

    /// <summary>The executors and sub-workflows in the order of the parameters: those that must be given first.</summary>
    public static IReadOnlyList<NodeModel> Parts(WorkflowModel workflow) => [.. workflow.Nodes
        .Where(node => node.Kind is NodeKind.Executor or NodeKind.Workflow && node.Type.Access != AccessLevel.None)
        .OrderBy(node => node.HasDefaultConstructor)];

    /// <summary>How accessible one that takes some of the parts can be.</summary>
    public static AccessLevel Access(IEnumerable<NodeModel> parts) =>
        parts.Aggregate(AccessLevel.Public, (least, part) => part.Type.Access > least ? part.Type.Access : least);

    /// <summary>Whether there is one that takes the parts: the class itself has none with the same parameters.</summary>
    public static bool TakesParts(WorkflowModel workflow) => TakesParts(workflow, Parts(workflow));

    /// <summary>Whether one that takes some of the parts can be added.</summary>
    public static bool TakesParts(WorkflowModel workflow, IEnumerable<NodeModel> parts) =>
        !workflow.OwnMembers.Contains($".ctor({string.Join(", ", parts.Select(part => part.Kind == NodeKind.Workflow ? part.Type.Key : $"global::System.Func<{part.Type.Key}>"))})");

    /// <summary>Whether there is one that can be called without arguments.</summary>
    public static bool HasDefaults(WorkflowModel workflow) => workflow.Forwarded.IsEmpty
        ? TakesParts(workflow) && Parts(workflow).All(part => part.HasDefaultConstructor)
        : workflow.Forwarded.Any(constructor => constructor.Parameters.All(parameter => parameter.IsOptional));

    /// <summary>Whether there is one that takes services, generated or the class's own.</summary>
    public static bool IsMadeOfServices(WorkflowModel workflow) => TakesServices(workflow) || workflow.OwnMembers.Contains(Services);

    /// <summary>Whether there is one that takes services: the class itself has none, and all of the parts can be made of services.</summary>
    public static bool TakesServices(WorkflowModel workflow)
    {
        if (!workflow.Forwarded.IsEmpty)
        {
            return workflow.Forwarded.Any(constructor => constructor.Parameters is [{ Type: "global::System.IServiceProvider" }]);
        }

        var parts = Parts(workflow);
        return !workflow.OwnMembers.Contains(Services)
            && parts.Count > 0
            && parts.All(part => part.Kind == NodeKind.Workflow ? part.TakesServices || part.HasDefaultConstructor : part.ServiceConstructor is not null);
    }
}
