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

    /// <inheritdoc cref="PeerRuns.RunAsync"/>
    public static Task<int> RunAsync(InProcessExecutionEnvironment environment, Workflow workflow, int superSteps)
        => PeerRuns.RunAsync(environment, workflow, superSteps, superSteps);

    /// <inheritdoc cref="PeerRuns.WatchAsync"/>
    public static Task<int> WatchAsync(InProcessExecutionEnvironment environment, Workflow workflow, int superSteps)
        => PeerRuns.WatchAsync(environment, workflow, superSteps, superSteps);

    private static Workflow Build(Executor ping, Executor pong)
        => new WorkflowBuilder(ping)
            .AddEdge<int>(ping, pong, static ball => ball > 0)
            .AddEdge<int>(pong, ping, static ball => ball > 0)
            .Build();
}
