using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>A lock that is waited for asynchronously. Where nobody else wants it, to take it and to give it back are an atomic operation each. It is handed to one who waits, and is not reentrant.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore whose wait handle nobody asks for has nothing to dispose of.")]
internal sealed class AsyncLock
{
    private readonly SemaphoreSlim _handedOver = new(0);

    /// <summary>Who has the lock, if anybody, and those who wait for it.</summary>
    private int _count;

    /// <summary>Takes the lock if nobody has it.</summary>
    public bool TryAcquire() => Interlocked.CompareExchange(ref _count, 1, 0) == 0;

    /// <summary>Waits for the lock and takes it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled, and the lock is not taken.</exception>
    public Task AcquireAsync(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);
        return Interlocked.Increment(ref _count) == 1 ? Task.CompletedTask : WaitAsync(cancellationToken);
    }

    /// <summary>Gives the lock back, to somebody who waits if there is one.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _count) > 0)
            _ = _handedOver.Release();
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _handedOver.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await GiveUpAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits no longer. Where nobody else is counted, the lock is on its way to here, and is given back once it has come.</summary>
    private async Task GiveUpAsync()
    {
        var count = Volatile.Read(ref _count);
        while (count > 1)
        {
            var seen = Interlocked.CompareExchange(ref _count, count - 1, count);
            if (seen == count)
                return;
            count = seen;
        }

        await _handedOver.WaitAsync().ConfigureAwait(false);
        Release();
    }
}
