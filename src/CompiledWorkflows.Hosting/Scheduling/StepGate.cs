namespace CompiledWorkflows;

/// <summary>Lets a number of supersteps pass at once; who has waited longest is next.</summary>
internal sealed class StepGate(int width)
{
    private readonly Queue<TaskCompletionSource<bool>> _waiting = new();
    private readonly Lock _gate = new();
    private int _free = width;
    private bool _closed;

    /// <summary>Waits for a place.</summary>
    /// <returns><see langword="false"/>, without a place, where the gate is closed.</returns>
    public ValueTask<bool> EnterAsync()
    {
        lock (_gate)
        {
            if (_closed)
                return new(false);

            if (_free > 0)
            {
                _free--;
                return new(true);
            }

            var turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return new(turn.Task);
        }
    }

    /// <summary>Gives a place to the next.</summary>
    public void Leave()
    {
        TaskCompletionSource<bool>? next;
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out next))
                _free++;
        }

        next?.SetResult(true);
    }

    /// <summary>Lets nobody in any more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            while (_waiting.TryDequeue(out var turn))
                turn.SetResult(false);
        }
    }
}
