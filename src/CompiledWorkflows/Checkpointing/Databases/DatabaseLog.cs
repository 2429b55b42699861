namespace CompiledWorkflows;

/// <summary>The writing end of one run's log in a database, by a token that holds until somebody else takes the log.</summary>
internal sealed class DatabaseLog(DatabaseCheckpointStore store, string runId, Guid owner, long nextSequence) : ICheckpointLog
{
    /// <summary>The record that may or may not have been appended when the store failed to answer, or -1.</summary>
    private long _uncertain = -1;

    /// <summary>Whether this writer was told that it lost the log. It stays so even when the run was deleted since and the next append would begin it anew.</summary>
    private bool _lost;
    private bool _disposed;

    public long NextSequence { get; private set; } = nextSequence;

    public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        StoreArguments.RequireNext(record, NextSequence);
        RequireKept();
        var wasUncertain = _uncertain == record.Sequence;
        _uncertain = record.Sequence;
        if (!await store.AppendAsync(runId, owner, record).ConfigureAwait(false))
            await RequireOwnAsync(record.Sequence, wasUncertain).ConfigureAwait(false);

        _uncertain = -1;
        NextSequence++;
    }

    public async ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        RequireKept();
        if (NextSequence > 0 && !await store.TrimAsync(runId, owner, sequence).ConfigureAwait(false))
            throw await ConflictAsync(NextSequence).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        if (_disposed)
            return default;

        _disposed = true;
        return store.ReleaseAsync();
    }

    private void RequireKept()
    {
        if (_lost)
            throw new CheckpointConflictException(runId, NextSequence, "another run object or process has taken its log");
    }

    /// <summary>An append that was refused may be one that was done before, when nobody heard the answer.</summary>
    private async ValueTask RequireOwnAsync(long sequence, bool wasUncertain)
    {
        var head = wasUncertain ? await store.FindAsync(runId, CancellationToken.None).ConfigureAwait(false) : null;
        if (head?.Owner != owner || head.NextSequence != sequence + 1)
            throw await ConflictAsync(sequence).ConfigureAwait(false);
    }

    private async ValueTask<CheckpointConflictException> ConflictAsync(long sequence)
    {
        var head = await store.FindAsync(runId, CancellationToken.None).ConfigureAwait(false);
        _lost = true;
        return new CheckpointConflictException(runId, sequence, head is null ? "its log was deleted" : $"another run object or process has taken its log, which has {head.NextSequence} records");
    }
}
