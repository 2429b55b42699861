namespace CompiledWorkflows;

/// <summary>What the last record of a run's log says about its end.</summary>
/// <param name="Status">Where the run stands.</param>
/// <param name="Reason">Why, where it has failed.</param>
/// <param name="Timestamp">When the record was made.</param>
internal sealed record RunEnd(RunStatus Status, string? Reason, DateTimeOffset Timestamp)
{
    /// <summary>Reads it from the records of the latest checkpoint and those that follow it.</summary>
    public static RunEnd Read(IReadOnlyList<CheckpointRecord> records)
    {
        var payload = CheckpointPayload.Read(records[^1].Payload, "The last record of the run");
        return new RunEnd(payload.Header.Status, payload.Header.Kind == CheckpointRecordKind.Journal ? JournalEntry.Read(payload.Journal).OfType<EndEntry>().LastOrDefault()?.Reason : null, payload.Header.Timestamp);
    }

    /// <summary>How the run has ended, where it has: a host does not go on with it.</summary>
    public static RunStatus? Of(IReadOnlyList<CheckpointRecord> records)
        => CheckpointHeader.Read(records[^1].Payload).Status is var status && IsEnd(status) ? status : null;

    /// <summary>A run that has ended so waits for somebody to resume it.</summary>
    public static bool IsEnd(RunStatus status) => status is RunStatus.Completed or RunStatus.Halted or RunStatus.Failed or RunStatus.Canceled;
}
