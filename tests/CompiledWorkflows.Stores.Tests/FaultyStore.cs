namespace CompiledWorkflows.Tests;

/// <summary>A store one of whose calls fails, before it has had an effect or after.</summary>
internal sealed class FaultyStore(ICheckpointStore store, int failing, bool afterwards) : ICheckpointStore
{
    private int _calls;

    public bool HasFailed => _calls > failing;

    public async ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
        => new Log(this, await CallAsync(async () => await store.OpenAsync(runId, nextSequence, cancellationToken), log => log.DisposeAsync()));

    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
        => CallAsync(async () => await store.ReadAsync(id, cancellationToken));

    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default)
        => CallAsync(async () => await store.GetLatestAsync(runId, cancellationToken));

    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default) => store.ListAsync(runId, from, cancellationToken);

    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => store.ListRunsAsync(after, cancellationToken);

    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => store.QueryRunsAsync(query, cancellationToken);

    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => store.DeleteAsync(runId, cancellationToken);

    public ValueTask DisposeAsync() => default;

    private async ValueTask<T> CallAsync<T>(Func<Task<T>> call, Func<T, ValueTask>? undo = null)
    {
        var fails = _calls++ == failing;
        if (fails && !afterwards)
            throw new IOException("The store failed.");

        var result = await call();
        if (!fails)
            return result;

        if (undo is not null)
            await undo(result);
        throw new IOException("The store failed, having done what it was asked.");
    }

    private sealed class Log(FaultyStore faults, ICheckpointLog log) : ICheckpointLog
    {
        public long NextSequence => log.NextSequence;

        public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
        {
            _ = await faults.CallAsync(async () =>
            {
                await log.AppendAsync(record, cancellationToken);
                return true;
            });
        }

        public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default) => log.TrimAsync(sequence, cancellationToken);

        public ValueTask DisposeAsync() => log.DisposeAsync();
    }
}
