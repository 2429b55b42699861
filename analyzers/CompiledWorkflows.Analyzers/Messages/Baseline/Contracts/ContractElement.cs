namespace CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

/// <summary>One thing that saved runs depend on: a line of the baseline.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Owner">What it belongs to: the id of a workflow or of an executor, or the name of a type.</param>
/// <param name="Name">Its name within that; empty for a workflow and a type themselves.</param>
internal sealed record ContractElement(ElementKind Kind, string Owner, string Name = "")
{
    /// <summary>Where it is about a node of a workflow, but no node itself: the node's id.</summary>
    public string Node { get; init; } = "";

    /// <summary>The name of a member that is saved under a number.</summary>
    public string Label { get; init; } = "";

    /// <summary>What may change while it stays the same thing: its type, or how it is written.</summary>
    public string Value { get; init; } = "";

    /// <summary>Of a former name: the identity of what was called that.</summary>
    public ContractElement? Thing { get; init; }

    /// <summary>What it is found again by: all of it but the label and the value.</summary>
    public ContractElement Identity => this with { Label = "", Value = "" };

    /// <summary>The element that this one is a part of, as its identity; <see langword="null"/> for a workflow, a type and state.</summary>
    public ContractElement? Parent => Kind switch
    {
        ElementKind.Executor or ElementKind.Port or ElementKind.InnerPort or ElementKind.SubWorkflow or ElementKind.SharedState or ElementKind.Output => new(ElementKind.Workflow, Owner),
        ElementKind.Inbox or ElementKind.Replicas or ElementKind.FanIn => new(ElementKind.Executor, Owner, Node),
        ElementKind.Member or ElementKind.Key or ElementKind.Case => new(ElementKind.Type, Owner),
        ElementKind.Constant => new(ElementKind.Enum, Owner),
        ElementKind.FormerName => Thing,
        _ => null,
    };

    /// <summary>Whether it is a node of a workflow.</summary>
    public bool IsNode => Kind is ElementKind.Executor or ElementKind.Port or ElementKind.InnerPort or ElementKind.SubWorkflow;

    /// <inheritdoc/>
    public override string ToString() => LineFormat.Write(this);
}
