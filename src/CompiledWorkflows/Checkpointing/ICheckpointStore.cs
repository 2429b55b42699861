namespace CompiledWorkflows;

/// <summary>Keeps the logs of runs: for each run, records numbered from 0 without gaps, appended by one writer at a time.</summary>
/// <remarks>
/// Implementations are safe for concurrent use by any number of runs. They treat payloads as bytes; <see cref="CheckpointHeader"/>
/// reads from a payload what a listing needs. Every method throws <see cref="ArgumentException"/> for a run id that is <see langword="null"/> or
/// empty, and <see cref="ObjectDisposedException"/> after the store was disposed of; a log that is open by then stays usable.
/// </remarks>
public interface ICheckpointStore : IAsyncDisposable
{
    /// <summary>Takes a run's log for appending: one owner at a time, until the log is disposed of.</summary>
    /// <param name="runId">The run; any characters.</param>
    /// <param name="nextSequence">
    /// One more than the sequence number of the latest checkpoint that the caller knows; 0 for a run that does not exist yet. Journal records may
    /// follow that checkpoint: <see cref="ICheckpointLog.NextSequence"/> tells where the log goes on. Opening alone leaves nothing behind.
    /// </param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="CheckpointConflictException">The log is shorter, it holds a checkpoint at or after <paramref name="nextSequence"/>, or another writer owns it.</exception>
    /// <exception cref="CheckpointCorruptedException">The log's end is damaged.</exception>
    ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default);

    /// <summary>Reads what restores one checkpoint: the last <see cref="CheckpointRecordKind.Base"/> at or before it and every checkpoint record from there up to it, in order.</summary>
    /// <param name="id">The checkpoint.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The records, the last of which has the sequence number asked for; none where the run or the checkpoint does not exist.</returns>
    /// <exception cref="CheckpointCorruptedException">The log is damaged before that checkpoint.</exception>
    ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default);

    /// <summary>Lists a run's checkpoints in the order they were taken; nothing for an unknown run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Finds a run's latest checkpoint, without reading the ones before its last base.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>Its summary, or <see langword="null"/> for an unknown run.</returns>
    ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of all runs that the store holds, in ordinal order.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<string> ListRunsAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a run's whole log.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up before the deletion has begun.</param>
    /// <returns><see langword="false"/> where there was no such run.</returns>
    /// <exception cref="CheckpointConflictException">A writer owns the run's log.</exception>
    ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default);
}
