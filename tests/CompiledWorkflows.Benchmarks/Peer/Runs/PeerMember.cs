using Benchmarks.Works.Runs;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Runs;

/// <summary>Waits at a gate, and then steps aside in every superstep.</summary>
internal sealed class PeerMember(string id, Gate gate) : Executor<int>(id, declareCrossRunShareable: true)
{
    public override async ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        await gate.Opened;
        await Task.Yield();
        await context.SendMessageAsync(message - 1, cancellationToken);
    }

    protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
        => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
}
