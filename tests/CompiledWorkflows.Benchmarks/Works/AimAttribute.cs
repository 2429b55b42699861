namespace Benchmarks.Works;

/// <summary>What the work of a class should take on our side, by the median. What is not given is no aim.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AimAttribute : Attribute
{
    /// <summary>The nanoseconds of one operation.</summary>
    public double Nanoseconds { get; init; } = double.NaN;

    /// <summary>What the same took the peer on the machine on which <see cref="Nanoseconds"/> was set: the two make a fraction that is an aim on every machine.</summary>
    public double PeerNanoseconds { get; init; } = double.NaN;

    /// <summary>The bytes that one operation allocates.</summary>
    public double Bytes { get; init; } = double.NaN;

    /// <summary>The time of one operation, as a multiple of what the same takes by hand.</summary>
    public double TimesByHand { get; init; } = double.NaN;
}
