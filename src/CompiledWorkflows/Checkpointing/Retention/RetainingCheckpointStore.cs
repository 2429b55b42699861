namespace CompiledWorkflows;

/// <summary>Keeps checkpoints in another store as long as a policy says: it removes what is no longer kept as runs go on, and in sweeps.</summary>
/// <remarks>
/// <para>As a run goes on, its log is trimmed when at least as much can go as has to stay; so a log takes up to about twice what the policy keeps, and a store
/// that copies what stays copies each byte about once. What was appended before the log was opened is not looked at: that is for <see cref="SweepAsync"/>, which removes all that it may.</para>
/// <para>A log can only begin with a whole checkpoint, a base; what stands between the last base and the first checkpoint that is kept stays too.</para>
/// <para>All members are thread-safe.</para>
/// </remarks>
/// <param name="inner">The store that keeps the checkpoints. It is disposed of with this one.</param>
/// <param name="policy">What stays.</param>
/// <param name="timeProvider">The clock by which ages count; the system's by default.</param>
/// <exception cref="ArgumentException">The policy keeps less than nothing.</exception>
public sealed class RetainingCheckpointStore(ICheckpointStore inner, RetentionPolicy policy, TimeProvider? timeProvider = null) : ICheckpointStore
{
    private readonly ICheckpointStore _inner = inner ?? throw new ArgumentNullException(nameof(inner));
    private readonly RetentionPolicy _policy = (policy ?? throw new ArgumentNullException(nameof(policy))).Validated();
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public IRunLeases? Leases => _inner.Leases;

    /// <inheritdoc/>
    public async ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
    {
        var log = await _inner.OpenAsync(runId, nextSequence, cancellationToken).ConfigureAwait(false);
        return _policy is { Trims: true, KeepForkParents: false } ? new RetainingLog(log, _policy, _timeProvider) : log;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
        => _inner.ReadAsync(id, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default)
        => _inner.ListAsync(runId, from, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default)
        => _inner.GetLatestAsync(runId, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default)
        => _inner.ListRunsAsync(after, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default)
        => _inner.QueryRunsAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default)
        => _inner.DeleteAsync(runId, cancellationToken);

    /// <summary>Goes through all runs and removes what the policy does not keep.</summary>
    /// <remarks>
    /// Runs that are under way, by their <see cref="RunSummary.Status"/>, are left alone: they are trimmed as they go on. Whoever opens a run at the very moment may be refused
    /// with a <see cref="CheckpointConflictException"/>, as by any other who opens it. A sweep can be broken off at any time, and several can go on at once.
    /// </remarks>
    /// <param name="cancellationToken">Breaks off between two runs.</param>
    /// <returns>What was done.</returns>
    public async Task<RetentionSweep> SweepAsync(CancellationToken cancellationToken = default)
    {
        var parents = _policy.KeepForkParents ? await FindForkParentsAsync(cancellationToken).ConfigureAwait(false) : [];
        int seen = 0, deleted = 0, trimmed = 0, inUse = 0;
        await foreach (var run in _inner.QueryRunsAsync(new RunQuery(), cancellationToken).ConfigureAwait(false))
        {
            seen++;
            try
            {
                if (run.Status == RunStatus.Running)
                    inUse++;
                else if (HasLapsed(run) && !parents.ContainsKey(run.RunId))
                    deleted += await _inner.DeleteAsync(run.RunId, cancellationToken).ConfigureAwait(false) ? 1 : 0;
                else
                    trimmed += await TrimAsync(run.LatestCheckpoint, parents.GetValueOrDefault(run.RunId, long.MaxValue), cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }
            catch (CheckpointConflictException)
            {
                inUse++;
            }
        }

        return new RetentionSweep(seen, deleted, trimmed, inUse);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private bool HasLapsed(RunSummary run)
        => run.Status == RunStatus.Completed && _policy.KeepCompletedRunsFor is { } age && _timeProvider.GetUtcNow() - run.UpdatedAt > age;

    /// <summary>Removes what a run at rest need not keep.</summary>
    /// <returns>Whether there was something to remove.</returns>
    private async ValueTask<bool> TrimAsync(CheckpointId latest, long forkParent, CancellationToken cancellationToken)
    {
        if (!_policy.Trims)
            return false;

        var (first, firstKept) = await FindFirstKeptAsync(latest, cancellationToken).ConfigureAwait(false);
        if (Math.Min(firstKept, forkParent) <= first)
            return false;

        var log = await _inner.OpenAsync(latest.RunId, latest.Sequence + 1, cancellationToken).ConfigureAwait(false);
        await using (log.ConfigureAwait(false))
            await log.TrimAsync(Math.Min(firstKept, forkParent), cancellationToken).ConfigureAwait(false);

        return await FindFirstAsync(latest.RunId, cancellationToken).ConfigureAwait(false) > first;
    }

    private async ValueTask<(long First, long FirstKept)> FindFirstKeptAsync(CheckpointId latest, CancellationToken cancellationToken)
    {
        var now = _timeProvider.GetUtcNow();
        var last = new Queue<long>();
        long first = latest.Sequence, firstYoung = first;
        await foreach (var checkpoint in _inner.ListAsync(latest.RunId, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            first = Math.Min(first, checkpoint.Id.Sequence);
            if (now - checkpoint.Timestamp <= _policy.KeepFor)
                firstYoung = Math.Min(firstYoung, checkpoint.Id.Sequence);

            if (_policy.KeepLast is not { } count)
                continue;

            last.Enqueue(checkpoint.Id.Sequence);
            if (last.Count > count)
                _ = last.Dequeue();
        }

        return (first, last.TryPeek(out var firstOfLast) ? Math.Min(firstOfLast, firstYoung) : firstYoung);
    }

    private async ValueTask<long?> FindFirstAsync(string runId, CancellationToken cancellationToken)
    {
        await foreach (var checkpoint in _inner.ListAsync(runId, cancellationToken: cancellationToken).ConfigureAwait(false))
            return checkpoint.Id.Sequence;

        return null;
    }

    /// <summary>Finds, for each run that has forks, the first checkpoint that one of them comes from.</summary>
    private async ValueTask<Dictionary<string, long>> FindForkParentsAsync(CancellationToken cancellationToken)
    {
        var parents = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var runId in _inner.ListRunsAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if ((await _inner.GetLatestAsync(runId, cancellationToken).ConfigureAwait(false))?.ForkedFrom is { } parent)
                parents[parent.RunId] = Math.Min(parent.Sequence, parents.GetValueOrDefault(parent.RunId, long.MaxValue));
        }

        return parents;
    }
}
