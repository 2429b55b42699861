using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>A message that arrives at a given time. Where it arrives was decided when it was sent.</summary>
/// <param name="due">When it arrives, in ticks of UTC.</param>
internal abstract class Timer(long due) : IStaged
{
    public long Due => due;

    /// <summary>Lets the message arrive, for the next superstep.</summary>
    public abstract void Fire();

    /// <summary>Writes what <see cref="TimerReader"/> reads: an array of when, where, and the message.</summary>
    public abstract void Write(ref MessagePackWriter writer);

    /// <summary>Begins to run, once the superstep in which it was set has not failed.</summary>
    public abstract void DeliverStaged();

    /// <summary>Does nothing: the timer itself is what is staged.</summary>
    public void DropStaged()
    {
    }
}
