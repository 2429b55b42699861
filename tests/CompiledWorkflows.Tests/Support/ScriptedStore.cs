using System.Collections.Concurrent;

namespace CompiledWorkflows.Tests;

/// <summary>A store in memory whose appends and reads a test can watch, hold up, refuse and falsify.</summary>
internal sealed class ScriptedStore : ICheckpointStore
{
    private readonly InMemoryCheckpointStore _inner = new();
    private readonly ConcurrentQueue<(string RunId, CheckpointRecord Record)> _records = [];

    /// <summary>Called before each append.</summary>
    public Func<CheckpointRecord, ValueTask>? OnAppend { get; set; }

    /// <summary>Called when the latest checkpoint of a run has been found.</summary>
    public Func<ValueTask>? OnFound { get; set; }

    /// <summary>Changes what is read.</summary>
    public Func<IReadOnlyList<CheckpointRecord>, IReadOnlyList<CheckpointRecord>>? OnRead { get; set; }

    /// <summary>Called before a log is trimmed.</summary>
    public Action? OnTrim { get; set; }

    /// <summary>Called when a log is disposed of.</summary>
    public Action? OnRelease { get; set; }

    /// <summary>The logs that are open.</summary>
    public int Open { get; private set; }

    /// <summary>Everything appended so far, in order. May be asked while a run appends.</summary>
    public IReadOnlyList<CheckpointRecord> Records => [.. _records.Select(r => r.Record)];

    /// <summary>What another process finds when this one has been killed after a number of appends.</summary>
    public async Task<InMemoryCheckpointStore> SurviveAsync(int appends = int.MaxValue)
    {
        var survivor = new InMemoryCheckpointStore();
        foreach (var (runId, record) in _records.Take(appends))
        {
            await using var log = await survivor.OpenAsync(runId, record.Sequence);
            await log.AppendAsync(record);
        }

        return survivor;
    }

    public async ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
    {
        var log = new Log(this, runId, await _inner.OpenAsync(runId, nextSequence, cancellationToken));
        Open++;
        return log;
    }

    public async ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
    {
        var records = await _inner.ReadAsync(id, cancellationToken);
        return OnRead?.Invoke(records) ?? records;
    }

    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default)
        => _inner.ListAsync(runId, from, cancellationToken);

    public async ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default)
    {
        var latest = await _inner.GetLatestAsync(runId, cancellationToken);
        if (OnFound is { } found)
            await found();
        return latest;
    }

    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => _inner.ListRunsAsync(after, cancellationToken);

    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => _inner.QueryRunsAsync(query, cancellationToken);

    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => _inner.DeleteAsync(runId, cancellationToken);

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private sealed class Log(ScriptedStore store, string runId, ICheckpointLog inner) : ICheckpointLog
    {
        public long NextSequence => inner.NextSequence;

        public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
        {
            if (store.OnAppend is { } append)
                await append(record);
            await inner.AppendAsync(record, cancellationToken);
            store._records.Enqueue((runId, record with { Payload = record.Payload.ToArray() }));
        }

        public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default)
        {
            store.OnTrim?.Invoke();
            return inner.TrimAsync(sequence, cancellationToken);
        }

        public ValueTask DisposeAsync()
        {
            store.Open--;
            store.OnRelease?.Invoke();
            return inner.DisposeAsync();
        }
    }
}
