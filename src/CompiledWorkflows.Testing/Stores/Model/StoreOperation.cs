namespace CompiledWorkflows;

/// <summary>One operation on a run.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Run">The number of the run.</param>
/// <param name="Store">The number of the store that does it.</param>
/// <param name="Log">Which of the run's open logs does it.</param>
/// <param name="Number">A sequence number.</param>
/// <param name="Kind">The kind of a record.</param>
/// <param name="FillerBytes">The length of its filler.</param>
internal sealed record StoreOperation(StoreAction Action, int Run, int Store, int Log, int Number, CheckpointRecordKind Kind, int FillerBytes)
{
    private static readonly StoreAction[] Actions =
    [
        StoreAction.Open, StoreAction.Open, StoreAction.Open, StoreAction.OpenAnywhere, StoreAction.Append, StoreAction.Append, StoreAction.Append, StoreAction.Append, StoreAction.Append, StoreAction.Append,
        StoreAction.Append, StoreAction.Append, StoreAction.AppendOutOfPlace, StoreAction.Trim, StoreAction.Trim, StoreAction.Query, StoreAction.Release, StoreAction.Delete, StoreAction.ReplaceStore,
    ];

    private static readonly CheckpointRecordKind[] Kinds = [CheckpointRecordKind.Delta, CheckpointRecordKind.Delta, CheckpointRecordKind.Delta, CheckpointRecordKind.Base, CheckpointRecordKind.Journal];

    /// <summary>A status: that of an appended record, or one that is looked for.</summary>
    public RunStatus Status => (RunStatus)(Number % 7);

    /// <summary>The wake time of an appended checkpoint, or one by which runs are looked for.</summary>
    public DateTimeOffset? Time => Number % 3 == 0 ? null : DateTimeOffset.UnixEpoch.AddTicks(Number);

    /// <summary>Chooses so that a few runs become long.</summary>
    public static StoreOperation Choose(Random random, int stores)
        => new(
            Actions[random.Next(Actions.Length)],
            Math.Min(random.Next(StoreModel.RunIds.Length), random.Next(StoreModel.RunIds.Length)),
            random.Next(stores),
            random.Next(8),
            random.Next(13),
            Kinds[random.Next(Kinds.Length)],
            random.Next(10) == 0 ? random.Next(60_000, 70_000) : random.Next(200));
}
