namespace Benchmarks.Reporting.Aims;

/// <summary>A row of the table of aims: what a work takes on each side, and what it should take.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Unit">Of what it takes on the sides.</param>
/// <param name="Ours">What it takes us.</param>
/// <param name="Goals">What it should take us.</param>
internal sealed record Row(string Work, Unit Unit, double Ours, IReadOnlyList<Goal> Goals)
{
    public double? Peer { get; init; }

    public double? HandWritten { get; init; }

    /// <summary>What we allocate.</summary>
    public long? AllocatedBytes { get; init; }

    /// <summary>The row of a work that has an aim and that we were measured at; else <see langword="null"/>.</summary>
    public static Row? From(MeasuredWork work) => work is { Aim: { } aim, Ours: { } ours }
        ? new(work.Name, Unit.Nanoseconds, ours.Median, [.. GoalsOf(aim, ours, work)])
        {
            Peer = work.Peer?.Median,
            HandWritten = work.HandWritten?.Median,
            AllocatedBytes = ours.AllocatedBytes,
        }
        : null;

    private static IEnumerable<Goal> GoalsOf(Aim aim, Measurement ours, MeasuredWork work)
    {
        if (aim.Nanoseconds is { } nanoseconds)
            yield return new(Unit.Nanoseconds, nanoseconds, ours.Median, ours.Fastest);
        if (aim.Nanoseconds / aim.PeerNanoseconds is { } fraction && work.Peer is { } peer)
            yield return new(Unit.Times, fraction, ours.Median / peer.Median, ours.Fastest / peer.Fastest, Measurement.Peer);
        if (aim.Bytes is { } bytes)
            yield return new(Unit.Bytes, bytes, ours.AllocatedBytes);
        if (aim.TimesByHand is { } times && work.HandWritten is { } hand)
            yield return new(Unit.Times, times, ours.Median / hand.Median, ours.Fastest / hand.Fastest, Measurement.ByHand);
    }
}
