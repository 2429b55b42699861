namespace CompiledWorkflows;

/// <summary>Makes the summaries of a run and of its checkpoints from the headers in its log.</summary>
internal static class CheckpointListing
{
    /// <summary>Summarizes checkpoints in the order of their log, which begins with a base.</summary>
    public static IEnumerable<CheckpointSummary> Summarize(string runId, IEnumerable<(CheckpointHeader Header, int PayloadBytes)> checkpoints)
    {
        RunIdentity? identity = null;
        foreach (var (header, payloadBytes) in checkpoints)
        {
            identity = header.Run ?? identity
                ?? throw new CheckpointCorruptedException($"The log of run '{runId}' does not begin with a base: checkpoint {header.Sequence} has nothing to build on.");

            yield return Summarize(runId, identity, header, payloadBytes);
        }
    }

    /// <summary>Summarizes one checkpoint. The run's id is the store's own: text in a payload cannot hold every id.</summary>
    public static CheckpointSummary Summarize(string runId, RunIdentity identity, CheckpointHeader header, int payloadBytes)
        => header.Summarize(identity.RunId == runId ? identity : identity with { RunId = runId }, payloadBytes);

    /// <summary>Summarizes a run by its latest checkpoint and its last record, which may be a later journal record.</summary>
    public static RunSummary Summarize(string runId, RunIdentity identity, CheckpointHeader latest, CheckpointHeader last)
        => new(runId, identity.WorkflowId, last.Status, latest.NextWakeTime, last.Timestamp, new CheckpointId(runId, latest.Sequence));
}
