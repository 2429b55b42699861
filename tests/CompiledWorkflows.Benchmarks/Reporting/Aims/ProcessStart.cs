using Benchmarks.Start;

namespace Benchmarks.Reporting.Aims;

/// <summary>What a native program takes until its first output, and on disk.</summary>
internal sealed class ProcessStart : IMeasuredRow
{
    public string Name => "process start to first output, native";

    public async Task<Row> MeasureAsync()
    {
        var (ours, byHand, peer) = await Task.Run(StartReport.MeasureAimed);
        var median = StartCost.Median(ours.FirstOutput);
        return new(Name, Unit.Nanoseconds, median, [new(Unit.Nanoseconds, 5e6, median, ours.FirstOutput[0]), new(Unit.Bytes, 4e6, ours.Bytes, Of: "on disk")])
        {
            Peer = StartCost.Median(peer.FirstOutput),
            HandWritten = StartCost.Median(byHand.FirstOutput),
        };
    }
}
