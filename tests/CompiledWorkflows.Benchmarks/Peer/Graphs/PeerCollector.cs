using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Graphs;

/// <summary>Gets the messages of all workers one by one, as the peer's barrier lets them through, and begins the next round. Its runs come one after another.</summary>
internal sealed class PeerCollector(string id, int workers) : Executor<int>(id, declareCrossRunShareable: true)
{
    private int _count;
    private long _sum;

    public override ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        _sum += message;
        if (++_count < workers)
            return default;

        var round = (int)(_sum / workers);
        (_count, _sum) = (0, 0);
        return context.SendMessageAsync(round - 1, cancellationToken);
    }

    protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
        => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
}
