namespace CompiledWorkflows;

/// <summary>One record of a run's log, as an <see cref="ICheckpointStore"/> keeps it.</summary>
/// <param name="Sequence">Its place in the log, from 0. Checkpoints and journal records share one numbering.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Payload">
/// Its bytes, in the checkpoint format. A store keeps them as they are. In a call to <see cref="ICheckpointLog.AppendAsync"/> they are
/// valid only until the call completes; in what a store returns they never change.
/// </param>
public readonly record struct CheckpointRecord(long Sequence, CheckpointRecordKind Kind, ReadOnlyMemory<byte> Payload);
