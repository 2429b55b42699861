using Benchmarks.Growth;

namespace Benchmarks.Reporting.Aims;

/// <summary>What a superstep adds to the files of a run with large state, once the state has been written whole.</summary>
internal sealed class LargeStateBytes(string name, Change change, double limit) : IMeasuredRow
{
    public string Name => name;

    public async Task<Row> MeasureAsync()
    {
        var ours = (await CheckpointSize.OursBigStateAsync(change)).BytesEach;
        return new(name, Unit.Bytes, ours, [new(Unit.Bytes, limit, ours)]) { Peer = (await CheckpointSize.PeerBigStateAsync(change)).BytesEach };
    }
}
