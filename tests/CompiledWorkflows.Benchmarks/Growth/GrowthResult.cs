using System.Globalization;
using Benchmarks.Reporting;

namespace Benchmarks.Growth;

/// <summary>What a long run has left, and what it takes to go on from it.</summary>
/// <param name="Of">The run.</param>
/// <param name="Bytes">What it takes on disk.</param>
/// <param name="Checkpoint">The median length of the last checkpoints' payloads.</param>
/// <param name="Run">The time that it took.</param>
/// <param name="Resume">The time to resume it from its latest checkpoint.</param>
/// <param name="LongestBytes">What the longer of the last two chains of records has, from a base to its last delta.</param>
/// <param name="Longest">The time to read and put together what it makes.</param>
internal sealed record GrowthResult(GrowthRun Of, long Bytes, int Checkpoint, TimeSpan Run, TimeSpan Resume, long LongestBytes, TimeSpan Longest)
{
    public const string Head = """
        | store | kept | state | a superstep changes | compressed | supersteps | bytes on disk | a superstep | a late checkpoint | run | resume | longest chain | put together in |
        |---|---|--:|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
        """;

    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"| {Of.Store} | {(Of.KeepLast is { } count ? $"last {count:N0}" : "all")} | {Formats.Bytes(Of.StateBytes)} | {What} | {(Of.Compression is null ? "no" : "yes")} | {Of.SuperSteps:N0} | {Bytes:N0} | {(double)Bytes / Of.SuperSteps:N0} | {Checkpoint:N0} | {Run.TotalSeconds:N1} s | {Time(Resume)} | {Formats.Bytes(LongestBytes)} | {Time(Longest)} |");

    private string What => Of.Change switch
    {
        Change.Nothing => "nothing",
        Change.TenBytesInPlace => "10 bytes in place",
        _ => "10 bytes inserted",
    };

    private static string Time(TimeSpan time) => Formats.Time(time.TotalNanoseconds);
}
