namespace CompiledWorkflows.Testing.Tests;

/// <summary>A store that does what another does, apart from what a test replaces.</summary>
internal sealed class FaultyStore(ICheckpointStore inner) : ICheckpointStore
{
    public ICheckpointStore Inner => inner;

    public Func<string, long, CancellationToken, ValueTask<ICheckpointLog>> Open { get; set; } = inner.OpenAsync;

    public Func<CheckpointId, CancellationToken, ValueTask<IReadOnlyList<CheckpointRecord>>> Read { get; set; } = inner.ReadAsync;

    public Func<string, long, CancellationToken, IAsyncEnumerable<CheckpointSummary>> List { get; set; } = inner.ListAsync;

    public Func<string, CancellationToken, ValueTask<CheckpointSummary?>> Latest { get; set; } = inner.GetLatestAsync;

    public Func<string?, CancellationToken, IAsyncEnumerable<string>> ListRuns { get; set; } = inner.ListRunsAsync;

    public Func<RunQuery, CancellationToken, IAsyncEnumerable<RunSummary>> Query { get; set; } = inner.QueryRunsAsync;

    public Func<string, CancellationToken, ValueTask<bool>> Delete { get; set; } = inner.DeleteAsync;

    public Func<ValueTask> Dispose { get; set; } = inner.DisposeAsync;

    public IRunLeases? Leases { get; set; } = inner.Leases;

    public ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default) => Open(runId, nextSequence, cancellationToken);

    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default) => Read(id, cancellationToken);

    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default) => List(runId, from, cancellationToken);

    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default) => Latest(runId, cancellationToken);

    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => ListRuns(after, cancellationToken);

    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => Query(query, cancellationToken);

    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => Delete(runId, cancellationToken);

    public ValueTask DisposeAsync() => Dispose();

    /// <summary>Replaces the logs that are opened.</summary>
    public FaultyStore WithLogs(Action<string, FaultyLog> change)
    {
        var open = Open;
        Open = async (runId, next, token) =>
        {
            var log = new FaultyLog(await open(runId, next, token));
            change(runId, log);
            return log;
        };
        return this;
    }
}

internal sealed class FaultyLog(ICheckpointLog inner) : ICheckpointLog
{
    public ICheckpointLog Inner => inner;

    public Func<long> Next { get; set; } = () => inner.NextSequence;

    public Func<CheckpointRecord, CancellationToken, ValueTask> Append { get; set; } = inner.AppendAsync;

    public Func<long, CancellationToken, ValueTask> Trim { get; set; } = inner.TrimAsync;

    public Func<ValueTask> Dispose { get; set; } = inner.DisposeAsync;

    public long NextSequence => Next();

    public ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default) => Append(record, cancellationToken);

    public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default) => Trim(sequence, cancellationToken);

    public ValueTask DisposeAsync() => Dispose();
}
