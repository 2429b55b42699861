using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>The events that a run has published and its watcher has not yet seen. Safe for any number of publishers and one watcher.</summary>
internal sealed class EventQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<WorkflowEvent> _events = new();
    private TaskCompletionSource? _arrival;

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return _events.Count == 0;
        }
    }

    public void Add(WorkflowEvent published)
    {
        TaskCompletionSource? arrival;
        lock (_lock)
        {
            _events.Enqueue(published);
            (arrival, _arrival) = (_arrival, null);
        }

        arrival?.TrySetResult();
    }

    public bool TryTake([NotNullWhen(true)] out WorkflowEvent? published)
    {
        lock (_lock)
            return _events.TryDequeue(out published);
    }

    /// <summary>Completes when an event can be taken.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            if (_events.Count > 0)
                return Task.CompletedTask;
            _arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrival.Task;
        }
    }
}
