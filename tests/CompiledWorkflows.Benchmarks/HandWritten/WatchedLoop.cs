namespace Benchmarks.HandWritten;

/// <summary>The ping-pong of <see cref="PingPongLoop{TPlayer}"/> as an asynchronous stream of its events.</summary>
internal static class WatchedLoop
{
    public static async IAsyncEnumerable<LoopEvent> RunAsync(int ball)
    {
        var loop = new PingPongLoop<Player>(ball);
        while (loop.IsRunning)
        {
            yield return new StepStarted(loop.SuperSteps);
            yield return new HandlerInvoked(loop.Waiting);
            loop.Step();
            yield return new HandlerCompleted(loop.Waiting);
            yield return new StepCompleted(loop.SuperSteps);
        }

        await Task.CompletedTask;
    }
}
