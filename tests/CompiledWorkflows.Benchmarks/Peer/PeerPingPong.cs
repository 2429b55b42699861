using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.InProc;

namespace Benchmarks.Peer;

/// <summary>Two players, an edge with a condition each way: every superstep is one message handled, one sent, one condition.</summary>
internal static class PeerPingPong
{
    /// <summary>Built once and used for all runs, which its shareable executors allow.</summary>
    public static Workflow Build() => Build(new PeerPlayer("Ping"), new PeerPlayer("Pong"));

    /// <summary>The same with a number of state in each executor, changed whenever it runs.</summary>
    public static Workflow BuildCounting() => Build(new CountingPeerPlayer("Ping"), new CountingPeerPlayer("Pong"));

    /// <summary>Runs to the end by the peer's <c>RunAsync</c>, which keeps every event of the run.</summary>
    public static async Task<int> RunAsync(InProcessExecutionEnvironment environment, Workflow workflow, int superSteps)
    {
        await using var run = await environment.RunAsync(workflow, superSteps);
        var steps = 0;
        foreach (var e in run.OutgoingEvents)
            Count(e, ref steps);
        return Expect(superSteps, steps);
    }

    /// <summary>Runs to the end and looks at every event, keeping none.</summary>
    public static async Task<int> WatchAsync(InProcessExecutionEnvironment environment, Workflow workflow, int superSteps)
    {
        await using var run = await environment.RunStreamingAsync(workflow, superSteps);
        var steps = 0;
        await foreach (var e in run.WatchStreamAsync())
            Count(e, ref steps);
        return Expect(superSteps, steps);
    }

    private static Workflow Build(Executor ping, Executor pong)
        => new WorkflowBuilder(ping)
            .AddEdge<int>(ping, pong, static ball => ball > 0)
            .AddEdge<int>(pong, ping, static ball => ball > 0)
            .Build();

    // Errors are events: without a look at them a run that breaks down would pass for a quick one.
    private static void Count(WorkflowEvent e, ref int steps)
    {
        if (e is SuperStepCompletedEvent)
            steps++;
        else if (e is WorkflowErrorEvent error)
            throw new InvalidOperationException("The peer's run failed.", error.Exception);
    }

    private static int Expect(int expected, int actual)
        => expected == actual ? actual : throw new InvalidOperationException($"The peer took {actual} supersteps instead of {expected}.");
}
