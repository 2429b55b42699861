namespace CompiledWorkflows;

/// <summary>The writing end of one run's log, owned by one writer from its opening to its disposal.</summary>
/// <remarks>Calls are made one after another, never at once. Disposal gives up the ownership and never throws away an acknowledged record.</remarks>
public interface ICheckpointLog : IAsyncDisposable
{
    /// <summary>The sequence number of the record that is appended next: the number of records that the log has ever had.</summary>
    long NextSequence { get; }

    /// <summary>Appends the next record, wholly or not at all.</summary>
    /// <param name="record">The record; its sequence is <see cref="NextSequence"/>, its payload begins with a <see cref="CheckpointHeader"/> of that sequence and kind. Its bytes are valid only until the call completes.</param>
    /// <param name="cancellationToken">Gives up before the append has begun; an append that has begun is finished.</param>
    /// <returns>A task that completes when the record is as durable as the store promises.</returns>
    /// <exception cref="ArgumentException">The record is not the next one, its header disagrees with it, or the first record is no base.</exception>
    /// <exception cref="ObjectDisposedException">The log was disposed of.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has appended to the run: this one must stop.</exception>
    ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default);

    /// <summary>Removes the records that no checkpoint from a given one on needs: those before the last <see cref="CheckpointRecordKind.Base"/> at or before it. Nothing else changes, numbers least of all.</summary>
    /// <param name="sequence">The sequence number of the first checkpoint that has to stay; where it is none, what stays is what a checkpoint there would need.</param>
    /// <param name="cancellationToken">Gives up before the removal has begun.</param>
    /// <returns>A task that completes when readers no longer find the records. A crash before that leaves all of them or none.</returns>
    /// <exception cref="ObjectDisposedException">The log was disposed of.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has taken the run's log: this one must stop.</exception>
    ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default);
}
