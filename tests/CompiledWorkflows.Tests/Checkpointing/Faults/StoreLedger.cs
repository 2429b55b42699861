namespace CompiledWorkflows.Tests;

/// <summary>What a store has acknowledged of each run, and what it may hold besides.</summary>
internal sealed class StoreLedger
{
    private readonly Dictionary<string, List<IReadOnlyList<CheckpointRecord>>> _possible = [];
    private readonly Dictionary<string, List<IReadOnlyList<CheckpointRecord>>> _ever = [];

    public IReadOnlyCollection<string> Runs => _possible.Keys;

    /// <summary>The state that was acknowledged or found last.</summary>
    public IReadOnlyList<CheckpointRecord> this[string runId] => _possible[runId][0];

    /// <summary>The acknowledged state of a run, and what has been tried since and failed or not been answered.</summary>
    public IReadOnlyList<IReadOnlyList<CheckpointRecord>> Possible(string runId) => _possible[runId];

    /// <summary>All states that a run has ever been in, or might have been, and its absence.</summary>
    public IReadOnlyList<IReadOnlyList<CheckpointRecord>> Ever(string runId) => _ever[runId];

    /// <summary>Adds a run that has no records yet.</summary>
    public void Add(string runId) => (_possible[runId], _ever[runId]) = ([[]], [[]]);

    public void Try(string runId, IReadOnlyList<CheckpointRecord> state)
    {
        _possible[runId].Add(state);
        _ever[runId].Add(state);
    }

    /// <summary>Notes which of the possible states readers see, where the others are still possible.</summary>
    public void Find(string runId, IReadOnlyList<CheckpointRecord> state)
        => _possible[runId] = [state, .. _possible[runId].Where(other => other != state)];

    public void Acknowledge(string runId, IReadOnlyList<CheckpointRecord> state) => _possible[runId] = [state];
}
