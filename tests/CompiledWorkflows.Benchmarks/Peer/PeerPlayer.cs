using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer;

/// <summary>Returns the ball with one rally less. It sends for itself: returning the ball would make the peer yield it as an output too.</summary>
internal sealed class PeerPlayer(string id) : Executor<int>(id, declareCrossRunShareable: true)
{
    public override ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
        => context.SendMessageAsync(message - 1, cancellationToken);

    protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
        => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
}
