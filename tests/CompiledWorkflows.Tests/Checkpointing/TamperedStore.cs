namespace CompiledWorkflows.Tests;

/// <summary>Has the records that it is given, whatever they hold, and takes no others.</summary>
internal sealed class TamperedStore(CheckpointSummary latest, IReadOnlyList<CheckpointRecord> records) : ICheckpointStore
{
    public IReadOnlyList<CheckpointRecord> Records => records;

    public CheckpointId Latest => latest.Id;

    public long Bytes => records.Sum(record => record.Payload.Length);

    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default) => new(latest);

    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default) => new(records);

    public ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;
}
