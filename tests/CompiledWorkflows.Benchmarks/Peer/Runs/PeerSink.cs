using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Runs;

/// <summary>Takes a number, and that is all.</summary>
internal sealed class PeerSink(string id) : Executor<int>(id, declareCrossRunShareable: true)
{
    public override ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default) => default;
}
