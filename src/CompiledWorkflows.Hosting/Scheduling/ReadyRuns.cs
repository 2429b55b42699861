using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>The ids of some runs that can go on, in the order in which they came. It never holds many: the store knows them all.</summary>
internal sealed class ReadyRuns(int capacity)
{
    private readonly Queue<ReadyRun> _runs = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _overflown;

    /// <summary>Whether a run waits here, or in the store because there was no room.</summary>
    public bool HasWaiting
    {
        get
        {
            lock (_gate)
                return _runs.Count > 0 || _overflown;
        }
    }

    public bool HasRoom
    {
        get
        {
            lock (_gate)
                return _runs.Count < capacity;
        }
    }

    /// <summary>Whether there was no room, and there is again.</summary>
    public bool IsToBeRefilled
    {
        get
        {
            lock (_gate)
                return _overflown && _runs.Count == 0;
        }
    }

    /// <summary>Adds a run, if it does not wait here already.</summary>
    /// <returns><see langword="false"/> where there is no room.</returns>
    public bool TryAdd(ReadyRun run)
    {
        lock (_gate)
        {
            if (_ids.Contains(run.RunId))
                return true;

            if (_runs.Count >= capacity)
            {
                _overflown = true;
                return false;
            }

            _ = _ids.Add(run.RunId);
            _runs.Enqueue(run);
            return true;
        }
    }

    public bool TryTake([NotNullWhen(true)] out ReadyRun? run)
    {
        lock (_gate)
            return _runs.TryDequeue(out run) && _ids.Remove(run.RunId);
    }

    /// <summary>The store is looked at: what had no room will be found.</summary>
    public void BeginRefill()
    {
        lock (_gate)
            _overflown = false;
    }
}

/// <summary>A run that can go on.</summary>
internal sealed record ReadyRun(string RunId, HostedWorkflow Workflow);
