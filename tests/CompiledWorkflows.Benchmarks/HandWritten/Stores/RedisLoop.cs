using StackExchange.Redis;

namespace Benchmarks.HandWritten.Stores;

/// <summary>The ping-pong with a push to a Redis list after every superstep.</summary>
internal static class RedisLoop
{
    public static async Task<int> RunAsync(int ball, IDatabase database, string key)
    {
        var checkpoint = new byte[LoopCheckpoint.Length];
        var loop = new PingPongLoop<Player>(ball);
        while (loop.IsRunning)
        {
            loop.Step();
            LoopCheckpoint.Write(loop, checkpoint);
            _ = await database.ListRightPushAsync(key, checkpoint);
        }

        return loop.SuperSteps;
    }
}
