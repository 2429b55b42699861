using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Tells which elements come and go together.</summary>
internal static class Parts
{
    /// <summary>Whether an element is a part of another: of a workflow, of a node with all that waits for it and comes from it, of a type.</summary>
    public static bool IsPartOf(ContractElement part, ContractElement whole) => whole.Kind switch
    {
        _ when part == whole => false,
        ElementKind.Workflow => IsOfWorkflow(part) && part.Owner == whole.Owner,
        ElementKind.Type or ElementKind.Enum => IsOfType(part) && part.Owner == whole.Owner,
        _ when whole.IsNode => IsOfWorkflow(part) && part.Owner == whole.Owner && (IsAbout(part, whole.Name) || part.Thing == whole.Identity),
        _ => part.Thing == whole.Identity,
    };

    /// <summary>Whether an element is new because another has a new name: it is a part of it, the state of the executor, or of the type that messages are of.</summary>
    public static bool IsNewWith(ContractElement element, ContractElement renamed) =>
        IsPartOf(element, renamed)
        || (renamed.IsNode && element.Kind == ElementKind.State && element.Owner == renamed.Name)
        || (renamed.Kind is ElementKind.Inbox or ElementKind.SharedState && IsOfType(element) && element.Owner == renamed.Name);

    private static bool IsAbout(ContractElement part, string node) =>
        part.Node == node || (part.Kind == ElementKind.FanIn && part.Name.Split(',').Any(source => source.Split('#')[0] == node));

    private static bool IsOfWorkflow(ContractElement element) => element.Kind == ElementKind.FormerName
        ? IsOfWorkflow(element.Thing!)
        : element.Kind is ElementKind.Workflow or ElementKind.Inbox or ElementKind.Replicas or ElementKind.FanIn or ElementKind.SharedState or ElementKind.Output || element.IsNode;

    private static bool IsOfType(ContractElement element) => element.Kind == ElementKind.FormerName
        ? IsOfType(element.Thing!)
        : element.Kind is ElementKind.Type or ElementKind.Member or ElementKind.Key or ElementKind.Case or ElementKind.Enum or ElementKind.Constant;
}
