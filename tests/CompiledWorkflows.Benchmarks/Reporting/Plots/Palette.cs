namespace Benchmarks.Reporting.Plots;

/// <summary>Colours that people who see few colours can tell apart (after Okabe and Ito).</summary>
internal static class Palette
{
    private static readonly string[] Others = ["#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#5D3A9B"];

    /// <summary>The colour of a side; those beside peer, ours and by hand have theirs by their place among <paramref name="sides"/>.</summary>
    public static string Of(string side, IReadOnlyList<string> sides) => side switch
    {
        Measurement.Ours => "#0072B2",
        Measurement.Peer => "#D55E00",
        Measurement.ByHand => "#8A8A8A",
        _ => Others[sides.Index().First(other => other.Item == side).Index % Others.Length],
    };
}
