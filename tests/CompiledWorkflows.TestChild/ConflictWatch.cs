namespace CompiledWorkflows;

/// <summary>Tells when a store first says that a run is another's, before anybody else hears of it.</summary>
internal sealed class ConflictWatch(ICheckpointStore store, Action known) : ICheckpointStore
{
    public async ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
    {
        try
        {
            return new Log(await store.OpenAsync(runId, nextSequence, cancellationToken), known);
        }
        catch (CheckpointConflictException)
        {
            known();
            throw;
        }
    }

    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default) => store.ReadAsync(id, cancellationToken);

    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default) => store.ListAsync(runId, from, cancellationToken);

    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default) => store.GetLatestAsync(runId, cancellationToken);

    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => store.ListRunsAsync(after, cancellationToken);

    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => store.QueryRunsAsync(query, cancellationToken);

    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => store.DeleteAsync(runId, cancellationToken);

    public ValueTask DisposeAsync() => default;

    private sealed class Log(ICheckpointLog log, Action known) : ICheckpointLog
    {
        public long NextSequence => log.NextSequence;

        public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
        {
            try
            {
                await log.AppendAsync(record, cancellationToken);
            }
            catch (CheckpointConflictException)
            {
                known();
                throw;
            }
        }

        public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default) => log.TrimAsync(sequence, cancellationToken);

        public ValueTask DisposeAsync() => log.DisposeAsync();
    }
}
