using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>A difference between what is recorded and what is.</summary>
/// <param name="Kind">What it does to saved runs.</param>
/// <param name="Place">Where to say so: in the source, or nowhere there.</param>
/// <param name="Arguments">What the message is about.</param>
internal sealed record ContractChange(ChangeKind Kind, Place Place, params string[] Arguments)
{
    /// <summary>The lines that are no longer true.</summary>
    public IReadOnlyList<ContractElement> Removed { get; init; } = [];

    /// <summary>The lines that are true instead.</summary>
    public IReadOnlyList<ContractElement> Added { get; init; } = [];

    /// <summary>Where it looks like a rename: what is called otherwise now, and could tell its former name.</summary>
    public (string Definition, string FormerName)? Rename { get; init; }
}
