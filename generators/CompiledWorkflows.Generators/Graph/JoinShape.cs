namespace CompiledWorkflows.Generators.Graph;

/// <summary>How a barrier feeds its target: by one handler that takes a set, or by handlers that take its messages one by one.</summary>
/// <param name="Handler">The index of the handler that takes a set, or -1.</param>
/// <param name="Slots">What it keeps for each source, in the order of the sources.</param>
internal sealed record JoinShape(int Handler, IReadOnlyList<JoinSlot> Slots);
