namespace CompiledWorkflows;

/// <summary>The writing end of a log in memory.</summary>
internal sealed class MemoryLog(InMemoryCheckpointStore store, MemoryRun run) : ICheckpointLog
{
    private bool _disposed;

    public long NextSequence => run.Count;

    public ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);

        StoreArguments.RequireNext(record, run.Count);
        run.Append(record);
        return ValueTask.CompletedTask;
    }

    public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);

        run.Trim(sequence);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            store.Release(run);
        }

        return ValueTask.CompletedTask;
    }
}
