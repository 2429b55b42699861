namespace CompiledWorkflows;

/// <summary>Wakes one that waits. Being set several times while nobody waits counts as once.</summary>
internal sealed class Signal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _set = New();

    public void Set()
    {
        lock (_gate)
            _ = _set.TrySetResult();
    }

    /// <summary>Waits until it is set, or some time has passed.</summary>
    public async Task WaitAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        Task set;
        lock (_gate)
            set = _set.Task;

        if (time > TimeSpan.Zero)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(set, clock.WaitAsync(time, over.Token)).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
        }

        lock (_gate)
        {
            if (_set.Task.IsCompleted)
                _set = New();
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
