namespace Benchmarks.HandWritten;

/// <summary>The ping-pong with a checkpoint after every superstep.</summary>
internal static class CheckpointedLoops
{
    /// <summary>Keeps the checkpoints in a list.</summary>
    public static int RunInMemory<TPlayer>(int ball)
        where TPlayer : struct, IPlayer
    {
        List<byte[]> kept = [];
        var loop = new PingPongLoop<TPlayer>(ball);
        while (loop.IsRunning)
        {
            loop.Step();
            var checkpoint = new byte[LoopCheckpoint.Length];
            LoopCheckpoint.Write(loop, checkpoint);
            kept.Add(checkpoint);
        }

        return kept.Count;
    }

    /// <summary>Appends the checkpoints to a new file, whose handle is held.</summary>
    public static int RunWithFile<TPlayer>(int ball, string path, bool flushToDisk = false)
        where TPlayer : struct, IPlayer
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        Span<byte> checkpoint = stackalloc byte[LoopCheckpoint.Length];
        var loop = new PingPongLoop<TPlayer>(ball);
        while (loop.IsRunning)
        {
            loop.Step();
            LoopCheckpoint.Write(loop, checkpoint);
            RandomAccess.Write(file, checkpoint, (loop.SuperSteps - 1L) * LoopCheckpoint.Length);
            if (flushToDisk)
                RandomAccess.FlushToDisk(file);
        }

        return loop.SuperSteps;
    }
}
