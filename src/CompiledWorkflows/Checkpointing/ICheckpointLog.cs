namespace CompiledWorkflows;

/// <summary>The writing end of one run's log, owned by one writer from its opening to its disposal.</summary>
/// <remarks>Calls are made one after another, never at once. Disposal gives up the ownership and never throws away an acknowledged record.</remarks>
public interface ICheckpointLog : IAsyncDisposable
{
    /// <summary>Appends the next record, wholly or not at all.</summary>
    /// <param name="record">The record; its sequence is one more than the last one's, its bytes are valid only until the call completes.</param>
    /// <param name="cancellationToken">Gives up before the append has begun; an append that has begun is finished.</param>
    /// <returns>A task that completes when the record is as durable as the store promises.</returns>
    /// <exception cref="CheckpointConflictException">Another writer has appended to the run: this one must stop.</exception>
    ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default);
}
