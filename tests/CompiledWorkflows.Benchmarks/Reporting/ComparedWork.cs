using Benchmarks.Works;

namespace Benchmarks.Reporting;

/// <summary>One work on all sides. Of the peer's configurations the quickest counts; it has none for what it does not offer.</summary>
internal sealed record ComparedWork(WorkAttribute Work, Measurement HandWritten, Measurement Ours, Measurement? Peer)
{
    /// <summary>The work of a class whose benchmarks all ran; <see langword="null"/> where one of ours did not.</summary>
    public static ComparedWork? From(IReadOnlyCollection<Measurement> measurements)
    {
        var handWritten = measurements.SingleOrDefault(m => m.Method == "HandWritten");
        var ours = measurements.SingleOrDefault(m => m.Method == "Ours");
        var peer = measurements.Where(m => m.IsPeer).MinBy(m => m.Nanoseconds);
        return handWritten is null || ours is null ? null : new(ours.Work, handWritten, ours, peer);
    }
}
