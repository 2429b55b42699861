using Benchmarks.Works;

namespace Benchmarks.Reporting;

/// <summary>One work on all sides. The peer has no configuration for what it does not offer.</summary>
internal sealed record ComparedWork(WorkAttribute Work, Measurement HandWritten, Measurement Ours, IReadOnlyList<Measurement> PeerConfigurations)
{
    /// <summary>The work of a class whose benchmarks all ran; <see langword="null"/> where one of ours did not.</summary>
    public static ComparedWork? From(IReadOnlyCollection<Measurement> measurements)
    {
        var handWritten = measurements.SingleOrDefault(m => m.Method == "HandWritten");
        var ours = measurements.SingleOrDefault(m => m.Method == "Ours");
        return handWritten is null || ours is null ? null : new(ours.Work, handWritten, ours, [.. measurements.Where(m => m.IsPeer)]);
    }

    /// <summary>The configuration of the peer that counts: its quickest.</summary>
    public Measurement? Peer(Func<Measurement, double> time) => PeerConfigurations.MinBy(time);
}
