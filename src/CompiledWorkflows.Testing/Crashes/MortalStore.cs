using System.Runtime.CompilerServices;

namespace CompiledWorkflows;

/// <summary>A store as a mortal process reaches it.</summary>
internal sealed class MortalStore(ICheckpointStore inner, MortalProcess process) : ICheckpointStore
{
    private readonly List<ICheckpointLog> _logs = [];

    public ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
        => process.CallAsync<ICheckpointLog>($"OpenAsync from record {nextSequence} on", async () =>
        {
            var log = await inner.OpenAsync(runId, nextSequence, cancellationToken).ConfigureAwait(false);
            _logs.Add(log);
            return new MortalLog(log, process);
        });

    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
        => process.CallAsync($"ReadAsync of checkpoint {id}", () => inner.ReadAsync(id, cancellationToken));

    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default)
        => EnumerateAsync("ListAsync", inner.ListAsync(runId, from, cancellationToken), cancellationToken);

    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default)
        => process.CallAsync("GetLatestAsync", () => inner.GetLatestAsync(runId, cancellationToken));

    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default)
        => EnumerateAsync("ListRunsAsync", inner.ListRunsAsync(after, cancellationToken), cancellationToken);

    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default)
        => EnumerateAsync("QueryRunsAsync", inner.QueryRunsAsync(query, cancellationToken), cancellationToken);

    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default)
        => process.CallAsync("DeleteAsync", () => inner.DeleteAsync(runId, cancellationToken));

    /// <summary>Does what the operating system does when a process has ended: gives up the logs that it still owns. The store itself survives.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var log in _logs)
            await log.DisposeAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<T> EnumerateAsync<T>(string what, IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await process.CallAsync(what, () => items.ToListAsync(cancellationToken)).ConfigureAwait(false))
            yield return item;
    }
}
