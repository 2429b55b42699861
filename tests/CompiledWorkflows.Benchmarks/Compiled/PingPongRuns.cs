using CompiledWorkflows;

namespace Benchmarks.Compiled;

/// <summary>Whole runs of the ping-pongs, each checked to have taken its supersteps.</summary>
internal static class PingPongRuns
{
    public static async Task<long> RunAsync(PingPong workflow, int superSteps, RunOptions? options = null)
    {
        var result = await workflow.RunAsync(superSteps, options);
        return Expect(superSteps, result.SuperSteps);
    }

    public static async Task<long> RunAsync(CountingPingPong workflow, int superSteps, RunOptions? options = null)
    {
        var result = await workflow.RunAsync(superSteps, options);
        return Expect(superSteps, result.SuperSteps);
    }

    public static async Task<long> WatchAsync(PingPong workflow, int superSteps)
    {
        await using var run = await workflow.RunStreamingAsync(superSteps);
        var steps = 0L;
        await foreach (var e in run.WatchStreamAsync())
        {
            if (e is SuperStepCompletedEvent)
                steps++;
            else if (e is WorkflowErrorEvent error)
                throw new InvalidOperationException("The run failed.", error.Exception);
        }

        return Expect(superSteps, steps);
    }

    private static long Expect(long expected, long actual)
        => expected == actual ? actual : throw new InvalidOperationException($"The run took {actual} supersteps instead of {expected}.");
}
