namespace Benchmarks.Reporting;

/// <summary>The works of a folder, which are shown together.</summary>
internal sealed record Group(string Name, IReadOnlyList<MeasuredWork> Works)
{
    private static readonly string[] First = [Measurement.Peer, Measurement.Ours, Measurement.ByHand];

    /// <summary>As a heading.</summary>
    public string Title => Name[..1] + Name[1..].ToLowerInvariant();

    /// <summary>Who does the works: the peer, ours, by hand, then all others as they come.</summary>
    public IReadOnlyList<string> Sides { get; } =
    [
        .. Works.SelectMany(work => work.Measurements).Select(m => m.Side).Distinct().OrderBy(side => Array.IndexOf(First, side) is >= 0 and var place ? place : First.Length),
    ];

    /// <summary>Whom ours is compared with.</summary>
    public IEnumerable<string> Others => Sides.Where(side => side != Measurement.Ours);

    public static IEnumerable<Group> Of(IEnumerable<MeasuredWork> works) => works.GroupBy(work => work.Group, (name, group) => new Group(name, [.. group]));
}
