using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Graphs;

/// <summary>Sends what it gets.</summary>
internal sealed class PeerForwarder(string id) : Executor<int>(id, declareCrossRunShareable: true)
{
    public override ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
        => context.SendMessageAsync(message, cancellationToken);

    protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
        => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
}
