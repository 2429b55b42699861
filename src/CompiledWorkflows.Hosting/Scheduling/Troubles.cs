namespace CompiledWorkflows;

/// <summary>The runs that could not go on for a reason that is not their own, and when to try again: twice as long after each failure.</summary>
internal sealed class Troubles(TimeProvider time)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Trouble> _runs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Notes that a run could not go on.</summary>
    /// <returns>How long it is left alone.</returns>
    public TimeSpan Note(string runId)
    {
        lock (_gate)
        {
            var delay = _runs.TryGetValue(runId, out var trouble) ? TimeSpan.FromTicks(Math.Min(2 * trouble.Delay.Ticks, LongestDelay.Ticks)) : TimeSpan.FromMilliseconds(100);
            _runs[runId] = new Trouble(delay, time.GetTimestamp());
            return delay;
        }
    }

    public void Forget(string runId)
    {
        lock (_gate)
            _ = _runs.Remove(runId);
    }

    /// <summary>Whether a run is to be left alone.</summary>
    public bool Holds(string runId)
    {
        lock (_gate)
            return _runs.TryGetValue(runId, out var trouble) && time.GetElapsedTime(trouble.Since) < trouble.Delay;
    }

    private readonly record struct Trouble(TimeSpan Delay, long Since);
}
