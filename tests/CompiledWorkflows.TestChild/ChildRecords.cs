namespace CompiledWorkflows;

/// <summary>The records that a child appends: a function of the sequence, so that the parent can check every byte.</summary>
internal static class ChildRecords
{
    public static CheckpointRecord Make(string runId, long sequence, int largest)
    {
        var kind = (sequence % 10) switch { 0 => CheckpointRecordKind.Base, 3 or 9 => CheckpointRecordKind.Journal, _ => CheckpointRecordKind.Delta };
        return TestRecords.Create(runId, sequence, kind, fillerBytes: (int)(sequence * 7919 % largest));
    }
}
