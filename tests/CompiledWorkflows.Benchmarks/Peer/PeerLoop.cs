using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer;

/// <summary>One executor that sends to itself until the number is used up.</summary>
internal static class PeerLoop
{
    public static Workflow Build(Executor executor)
        => new WorkflowBuilder(executor).AddEdge<int>(executor, executor, static rest => rest > 0).Build();
}
