using Benchmarks.HandWritten;

namespace Benchmarks.Reporting.Aims;

/// <summary>What a checkpoint of the ping-pong takes in a file.</summary>
internal sealed class FileCheckpointBytes : IMeasuredRow
{
    public string Name => "file checkpoint, bytes on disk";

    public async Task<Row> MeasureAsync()
    {
        var ours = (await CheckpointSize.OursAsync()).BytesEach;
        return new(Name, Unit.Bytes, ours, [new(Unit.Bytes, 150, ours)])
        {
            Peer = (await CheckpointSize.PeerAsync()).BytesEachWithoutIndex,
            HandWritten = LoopCheckpoint.Length,
        };
    }
}
