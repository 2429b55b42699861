using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>The runs that are in memory: each once.</summary>
internal sealed class ActiveRuns(int limit)
{
    private readonly Dictionary<string, Activation> _runs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _closed;

    /// <summary>Whether no more than the limit are there.</summary>
    public bool AreWithinLimit
    {
        get
        {
            lock (_gate)
                return _runs.Count <= limit;
        }
    }

    /// <summary>Whether another can be added within the limit.</summary>
    public bool HaveRoom
    {
        get
        {
            lock (_gate)
                return _runs.Count < limit && !_closed;
        }
    }

    public IReadOnlyList<Activation> All
    {
        get
        {
            lock (_gate)
                return [.. _runs.Values];
        }
    }

    /// <summary>Adds a run, unless it is there already or no more are let in.</summary>
    public bool TryAdd(Activation activation)
    {
        lock (_gate)
            return !_closed && _runs.TryAdd(activation.RunId, activation);
    }

    public bool TryFind(string runId, [NotNullWhen(true)] out Activation? activation)
    {
        lock (_gate)
            return _runs.TryGetValue(runId, out activation);
    }

    /// <summary>Removes a run, if it is this one that was added.</summary>
    public void Remove(Activation activation)
    {
        lock (_gate)
        {
            if (_runs.GetValueOrDefault(activation.RunId) == activation)
                _ = _runs.Remove(activation.RunId);
        }
    }

    /// <summary>Lets no more in.</summary>
    /// <returns>Those that are there.</returns>
    public IReadOnlyList<Activation> Close()
    {
        lock (_gate)
        {
            _closed = true;
            return [.. _runs.Values];
        }
    }
}
