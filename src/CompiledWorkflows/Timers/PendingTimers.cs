using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The timers of a run, by the time when they are due; those of equal time in the order in which they were set.</summary>
internal sealed class PendingTimers : SavedPart
{
    /// <summary>The soonest one is the last, so that what fires is taken from the end.</summary>
    private readonly List<Timer> _timers = [];
    private long _released;

    /// <summary>Whether timers were set or have fired since a checkpoint last held them.</summary>
    public bool IsTouched { get; set; }

    /// <summary>When the soonest timer is due, in ticks of UTC; <see langword="null"/> where there is none.</summary>
    public long? NextDue => _timers.Count == 0 ? null : _timers[^1].Due;

    /// <summary>When the soonest timer of what has been committed is due. May be read while a superstep is in flight.</summary>
    public DateTimeOffset? NextWakeTime => Volatile.Read(ref _released) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    internal override string Section => Sections.Timers;

    internal override bool HasContent => _timers.Count > 0;

    public void Add(Timer timer)
    {
        // The first of those that are not due later.
        var (place, end) = (0, _timers.Count);
        while (place < end)
        {
            var middle = (place + end) / 2;
            (place, end) = _timers[middle].Due > timer.Due ? (middle + 1, end) : (place, middle);
        }

        _timers.Insert(place, timer);
        IsTouched = true;
    }

    /// <summary>Takes back a timer; one that has fired stays as it is.</summary>
    public void Remove(Timer timer) => IsTouched |= _timers.Remove(timer);

    /// <summary>Lets the timers of a committed superstep be known outside the run.</summary>
    public void Release() => Volatile.Write(ref _released, NextDue ?? 0);

    /// <summary>Fires every timer that is due.</summary>
    /// <param name="now">The time, in ticks of UTC.</param>
    /// <returns>How many have fired.</returns>
    public int Fire(long now)
    {
        var before = _timers.Count;
        while (NextDue <= now)
        {
            var timer = _timers[^1];
            _timers.RemoveAt(_timers.Count - 1);
            IsTouched = true;
            timer.Fire();
        }

        return before - _timers.Count;
    }

    /// <summary>Writes the timers in the order in which they fire.</summary>
    internal override void WriteContent(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(_timers.Count);
        for (var i = _timers.Count - 1; i >= 0; i--)
            _timers[i].Write(ref writer);
    }
}
