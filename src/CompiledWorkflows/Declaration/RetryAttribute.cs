namespace CompiledWorkflows;

/// <summary>Lets a handler that throws try again: as it stands on a handler, or on an executor for all of its handlers. The one on a handler counts.</summary>
/// <remarks>
/// <para>
/// A failed attempt has no effect: the executor's <see cref="StateAttribute">state</see> is as it was, in a new instance of the executor, and what the attempt sent and
/// wrote to shared state is dropped. The other executors of the superstep keep what they did. Attempts are noted in the run's log, so that a crash does not start the
/// count again; an explicit resume of a run that has failed does. What has been done outside is not undone: see <see cref="ExecutorContext.EffectKey"/> and
/// <see cref="ExecutorContext.OnceAsync{T}(string, Func{Task{T}})"/>.
/// </para>
/// <para>
/// A delay of less than five seconds is waited for within the superstep. With a longer one the superstep ends without the message, which comes back as a timer: the run
/// sleeps if it has nothing else to do, and other messages may overtake.
/// </para>
/// <para>A cancellation, and a failure of another executor, are never followed by another attempt.</para>
/// </remarks>
/// <param name="attempts">The most attempts, the first one included; at least 1.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class RetryAttribute(int attempts) : Attribute
{
    /// <summary>The most attempts, the first one included; at least 1.</summary>
    public int Attempts { get; } = attempts;

    /// <summary>How long to wait before the second attempt, in seconds; not negative.</summary>
    public double DelaySeconds { get; set; } = 1;

    /// <summary>How many times longer each further delay is; at least 1.</summary>
    public double Factor { get; set; } = 2;

    /// <summary>The longest delay, in seconds: an hour by default; not less than <see cref="DelaySeconds"/>.</summary>
    public double MaxDelaySeconds { get; set; } = 3600;

    /// <summary>
    /// By how much of itself a delay may be shorter or longer, from 0 to 1, so that many runs do not try again at once. It is derived from the work's
    /// <see cref="ExecutorContext.EffectKey"/>, not from chance: the same after a crash.
    /// </summary>
    public double Jitter { get; set; }

    /// <summary>The exceptions that are worth another attempt, with those derived from them; all by default.</summary>
    public Type[] On { get; set; } = [];

    /// <summary>The exceptions that are not, with those derived from them, whatever <see cref="On"/> says; none by default.</summary>
    public Type[] Except { get; set; } = [];
}
