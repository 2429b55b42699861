using System.Runtime.CompilerServices;

namespace CompiledWorkflows;

/// <summary>Keeps the logs of runs in memory, for tests and for runs that need not outlive the process.</summary>
/// <remarks>All members are thread-safe. A run's records stay until the run is deleted or the store is no longer referenced.</remarks>
public sealed class InMemoryCheckpointStore : ICheckpointStore
{
    private readonly Dictionary<string, MemoryRun> _runs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _disposed;

    /// <inheritdoc/>
    /// <remarks>They are for hosts of one process.</remarks>
    public IRunLeases Leases { get; } = new MemoryLeases();

    /// <inheritdoc/>
    public ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        StoreArguments.RequireSequence(nextSequence);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (cancellationToken.IsCancellationRequested)
                return ValueTask.FromCanceled<ICheckpointLog>(cancellationToken);

            var run = _runs.GetValueOrDefault(runId) ?? new MemoryRun(runId);
            if (run.Owner is not null)
                return ValueTask.FromException<ICheckpointLog>(new CheckpointConflictException(runId, nextSequence, "its log is owned by another run object"));

            try
            {
                StoreArguments.RequireUnchanged(runId, nextSequence, run.Count, run.LastCheckpoint);
            }
            catch (CheckpointConflictException e)
            {
                return ValueTask.FromException<ICheckpointLog>(e);
            }

            _runs[runId] = run;
            return ValueTask.FromResult<ICheckpointLog>(run.Owner = new MemoryLog(this, run));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireId(id);
        return cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<IReadOnlyList<CheckpointRecord>>(cancellationToken)
            : ValueTask.FromResult(Find(id.RunId)?.Read(id.Sequence) ?? []);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        var run = Find(runId);
        return Enumerate(() => CheckpointListing.Summarize(runId, (run?.Checkpoints() ?? []).Select(r => (CheckpointHeader.Read(r.Payload), r.Payload.Length))).Where(checkpoint => checkpoint.Id.Sequence >= from), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<CheckpointSummary?>(cancellationToken);

        if (Find(runId)?.Ends() is not var (@base, latest, _))
            return ValueTask.FromResult<CheckpointSummary?>(null);

        var identity = CheckpointHeader.Read(@base.Payload).Run!;
        return ValueTask.FromResult<CheckpointSummary?>(CheckpointListing.Summarize(runId, identity, CheckpointHeader.Read(latest.Payload), latest.Payload.Length));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Enumerate(() => Runs(after).Select(run => run.RunId), cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <remarks>It looks at every run.</remarks>
    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Enumerate(() => Runs(query.After).Select(Summarize).OfType<RunSummary>().Where(query.Matches), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (cancellationToken.IsCancellationRequested)
                return ValueTask.FromCanceled<bool>(cancellationToken);

            return _runs.TryGetValue(runId, out var run) && run.Owner is not null
                ? ValueTask.FromException<bool>(new CheckpointConflictException(runId))
                : ValueTask.FromResult(_runs.Remove(runId));
        }
    }

    /// <summary>Forgets all runs. A log that is open stays usable until it is disposed of itself.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _disposed = true;
            _runs.Clear();
        }

        return ValueTask.CompletedTask;
    }

    internal void Release(MemoryRun run)
    {
        lock (_gate)
        {
            run.Owner = null;
            if (run.Count == 0)
                _ = _runs.Remove(run.RunId);
        }
    }

    private static async IAsyncEnumerable<T> Enumerate<T>(
        Func<IEnumerable<T>> read,
        CancellationToken given,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        given.ThrowIfCancellationRequested();
        foreach (var item in await ValueTask.FromResult(read()).ConfigureAwait(false))
        {
            given.ThrowIfCancellationRequested();
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private static RunSummary? Summarize(MemoryRun run)
        => run.Ends() is var (@base, latest, last)
            ? CheckpointListing.Summarize(run.RunId, CheckpointHeader.Read(@base.Payload).Run!, CheckpointHeader.Read(latest.Payload), CheckpointHeader.Read(last.Payload))
            : null;

    private MemoryRun? Find(string runId)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _runs.GetValueOrDefault(runId);
        }
    }

    private List<MemoryRun> Runs(string? after)
    {
        lock (_gate)
        {
            return [.. _runs.Values.Where(run => run.Count > 0 && string.CompareOrdinal(run.RunId, after) > 0).OrderBy(run => run.RunId, StringComparer.Ordinal)];
        }
    }
}
