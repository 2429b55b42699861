namespace CompiledWorkflows;

/// <summary>Keeps the logs of runs: for each run, records numbered from 0 without gaps, appended by one writer at a time, who may remove the first of them.</summary>
/// <remarks>
/// Implementations are safe for concurrent use by any number of runs. They treat payloads as bytes; <see cref="CheckpointHeader"/>
/// reads from a payload what a listing needs. Every method throws <see cref="ArgumentException"/> for a run id that is <see langword="null"/> or
/// empty, and <see cref="ObjectDisposedException"/> after the store was disposed of; a log that is open by then stays usable.
/// </remarks>
public interface ICheckpointStore : IAsyncDisposable
{
    /// <summary>Where the hosts that share the store agree on who drives which run; <see langword="null"/>, the default, for a store that no host of runs can use.</summary>
    IRunLeases? Leases => null;

    /// <summary>Takes a run's log for appending: one owner at a time, until the log is disposed of.</summary>
    /// <remarks>
    /// A store that knows that another owner lives refuses. One that cannot know gives the log to the latest who asks, and the earlier owner's next append
    /// throws. In both, of several writers that know a log up to the same record exactly one can append the next.
    /// </remarks>
    /// <param name="runId">The run; any characters. A store may limit the length of ids, to no less than 400 characters.</param>
    /// <param name="nextSequence">
    /// One more than the sequence number of the latest checkpoint that the caller knows; 0 for a run that does not exist yet. Journal records may
    /// follow that checkpoint: <see cref="ICheckpointLog.NextSequence"/> tells where the log goes on. Opening alone leaves nothing behind.
    /// </param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="CheckpointConflictException">The log is shorter, it holds a checkpoint at or after <paramref name="nextSequence"/>, or another writer owns it.</exception>
    /// <exception cref="CheckpointCorruptedException">The log's end is damaged.</exception>
    ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default);

    /// <summary>Reads what restores one checkpoint: the last <see cref="CheckpointRecordKind.Base"/> at or before it, every checkpoint record from there up to it, and the journal records between it and the next checkpoint, all in order.</summary>
    /// <param name="id">The checkpoint.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The records, of which the last that is no <see cref="CheckpointRecordKind.Journal"/> has the sequence number asked for; none where the run or the checkpoint does not exist.</returns>
    /// <exception cref="CheckpointCorruptedException">The log is damaged before that checkpoint, or in the journal records after it.</exception>
    ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default);

    /// <summary>Lists a run's checkpoints in the order they were taken; nothing for an unknown run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="from">The least sequence number to list, by which a listing goes on where another ended.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <remarks>A listing is no snapshot: what is appended or removed while it goes on may be in it or not.</remarks>
    IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default);

    /// <summary>Finds a run's latest checkpoint, without reading the ones before its last base.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>Its summary, or <see langword="null"/> for an unknown run.</returns>
    ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of all runs that the store holds, in ordinal order.</summary>
    /// <param name="after">The id before the first one to list, by which a listing goes on where another ended; <see langword="null"/> to begin at the beginning. No run of that id need exist.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <remarks>A listing is no snapshot: a run that is started or deleted while it goes on may be in it or not.</remarks>
    IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default);

    /// <summary>Finds the runs that a query asks for, in the ordinal order of their ids, without reading their checkpoints.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <remarks>It is no snapshot: a run that changes while it goes on is found as it was or as it is, or, where neither meets the query, not at all. No store reads a clock.</remarks>
    /// <exception cref="ArgumentNullException">There is no query.</exception>
    IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default);

    /// <summary>Deletes a run's whole log.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up before the deletion has begun.</param>
    /// <returns><see langword="false"/> where there was no such run.</returns>
    /// <exception cref="CheckpointConflictException">A writer owns the run's log, in a store that knows that it lives; in another the writer's next append throws.</exception>
    ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default);
}
