using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>The events that a run has published and its watcher has not yet seen. Safe for any number of publishers and one watcher.</summary>
/// <remarks>The watcher takes all that have come at once, so that it and the publishers meet once a superstep and not at every event.</remarks>
internal sealed class EventQueue
{
    private readonly Lock _lock = new();
    private List<Slot> _published = [];
    private List<Slot> _watched = [];
    private volatile bool _hasPublished;
    private int _taken;
    private TaskCompletionSource? _arrival;

    /// <summary>Whether the watcher has seen all events.</summary>
    public bool IsEmpty => _taken == _watched.Count && !_hasPublished;

    public void Add(WorkflowEvent published)
    {
        TaskCompletionSource? arrival;
        lock (_lock)
        {
            _published.Add(new Slot(published));
            _hasPublished = true;
            (arrival, _arrival) = (_arrival, null);
        }

        arrival?.TrySetResult();
    }

    /// <summary>Takes the next event, for the watcher.</summary>
    public bool TryTake([NotNullWhen(true)] out WorkflowEvent? published)
    {
        if (_taken == _watched.Count && !TakePublished())
        {
            published = null;
            return false;
        }

        published = _watched[_taken].Event!;
        _watched[_taken++] = default;
        return true;
    }

    /// <summary>Completes when the watcher can take an event.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            if (!IsEmpty)
                return Task.CompletedTask;
            _arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrival.Task;
        }
    }

    private bool TakePublished()
    {
        if (!_hasPublished)
            return false;

        _watched.Clear();
        _taken = 0;
        lock (_lock)
        {
            (_watched, _published) = (_published, _watched);
            _hasPublished = false;
        }

        return true;
    }

    /// <summary>A structure: an array of a class that others derive from looks at the type of whatever is put into it.</summary>
    private readonly record struct Slot(WorkflowEvent? Event);
}
