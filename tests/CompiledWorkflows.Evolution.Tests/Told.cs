namespace CompiledWorkflows.Evolution;

/// <summary>What a version of a program tells of going on with a run. Made by the programs.</summary>
/// <param name="Warnings">The warnings of the restore.</param>
/// <param name="Outputs">All outputs of the run.</param>
/// <param name="Refusal">Why it does not go on, if it does not.</param>
public sealed record Told(IReadOnlyList<string> Warnings, IReadOnlyList<string> Outputs, Exception? Refusal);
