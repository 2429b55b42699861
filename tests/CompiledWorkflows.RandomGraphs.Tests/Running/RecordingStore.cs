namespace CompiledWorkflows.RandomGraphs;

/// <summary>A store that keeps what it was given in another one, and in a list.</summary>
internal sealed class RecordingStore(ICheckpointStore inner) : ICheckpointStore
{
    private readonly List<(string RunId, CheckpointRecord Record)> _records = [];

    /// <summary>The one run that there is.</summary>
    public string RunId => _records[0].RunId;

    /// <summary>The records of a run.</summary>
    public List<CheckpointRecord> Records(string runId) => [.. _records.Where(each => each.RunId == runId).Select(each => each.Record)];

    /// <summary>The records of a run that are checkpoints: where it ran in one go, all but one that says how it has ended.</summary>
    public List<CheckpointRecord> Checkpoints(string runId) => [.. Records(runId).Where(record => record.Kind != CheckpointRecordKind.Journal)];

    /// <summary>Puts the first records of a run into the store, as if another process had been killed after saving them.</summary>
    public async Task CopyAsync(string runId, IEnumerable<CheckpointRecord> records)
    {
        await using var log = await OpenAsync(runId, 0);
        foreach (var record in records)
        {
            await log.AppendAsync(record);
        }
    }

    public async ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default) =>
        new Log(this, runId, await inner.OpenAsync(runId, nextSequence, cancellationToken));

    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default) => inner.ReadAsync(id, cancellationToken);

    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default) => inner.ListAsync(runId, from, cancellationToken);

    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default) => inner.GetLatestAsync(runId, cancellationToken);

    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => inner.ListRunsAsync(after, cancellationToken);

    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => inner.QueryRunsAsync(query, cancellationToken);

    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => inner.DeleteAsync(runId, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class Log(RecordingStore store, string runId, ICheckpointLog inner) : ICheckpointLog
    {
        public long NextSequence => inner.NextSequence;

        public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
        {
            await inner.AppendAsync(record, cancellationToken);
            store._records.Add((runId, record with { Payload = record.Payload.ToArray() }));
        }

        public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default) => inner.TrimAsync(sequence, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
