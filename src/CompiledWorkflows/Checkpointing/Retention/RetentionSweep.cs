namespace CompiledWorkflows;

/// <summary>What a sweep over a store has done.</summary>
/// <param name="RunsSeen">The number of runs that it looked at.</param>
/// <param name="RunsDeleted">The number of completed runs that it deleted.</param>
/// <param name="RunsTrimmed">The number of runs of which it removed checkpoints.</param>
/// <param name="RunsInUse">The number of runs that it left to their owners, who hold their logs.</param>
public sealed record RetentionSweep(int RunsSeen, int RunsDeleted, int RunsTrimmed, int RunsInUse);
