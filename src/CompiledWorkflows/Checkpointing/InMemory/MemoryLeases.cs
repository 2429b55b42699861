namespace CompiledWorkflows;

/// <summary>The hosts of a store in memory, and their claims.</summary>
internal sealed class MemoryLeases : TableLeases
{
    private readonly LeaseTable _table = new();
    private readonly Lock _gate = new();

    private protected override ValueTask<T> UseAsync<T>(Func<LeaseTable, T> use, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancellationToken);

        lock (_gate)
            return ValueTask.FromResult(use(_table));
    }
}
