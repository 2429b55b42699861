using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>The runs that wake before the store is looked at again.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<ReadyRun, DateTimeOffset> _runs = new();
    private readonly Lock _gate = new();
    private DateTimeOffset _end;

    /// <summary>When the store is to be looked at again.</summary>
    public DateTimeOffset End
    {
        get
        {
            lock (_gate)
                return _end;
        }
    }

    /// <summary>When the next one wakes, or the agenda ends.</summary>
    public DateTimeOffset Next
    {
        get
        {
            lock (_gate)
                return _runs.TryPeek(out _, out var wake) && wake < _end ? wake : _end;
        }
    }

    /// <summary>Begins anew, because all that wake by a time are looked up in the store.</summary>
    public void Begin(DateTimeOffset end)
    {
        lock (_gate)
        {
            _runs.Clear();
            _end = end;
        }
    }

    /// <summary>Notes when a run wakes, if that is before the agenda ends.</summary>
    public void Add(ReadyRun run, DateTimeOffset wake)
    {
        lock (_gate)
        {
            if (wake <= _end)
                _runs.Enqueue(run, wake);
        }
    }

    /// <summary>Takes the run that is to wake first, if it is to wake by now.</summary>
    public bool TryTake(DateTimeOffset now, [NotNullWhen(true)] out ReadyRun? due)
    {
        lock (_gate)
        {
            if (_runs.TryPeek(out due, out var wake) && wake <= now)
            {
                _ = _runs.Dequeue();
                return true;
            }

            due = null;
            return false;
        }
    }
}
