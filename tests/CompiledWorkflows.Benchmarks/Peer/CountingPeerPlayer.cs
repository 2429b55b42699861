using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer;

/// <summary>Counts the balls it returns, in the state that the peer saves with a run.</summary>
internal sealed class CountingPeerPlayer(string id) : Executor<int>(id, declareCrossRunShareable: true)
{
    private const string Returned = "returned";

    public override async ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var returned = await context.ReadStateAsync<int>(Returned, cancellationToken);
        await context.QueueStateUpdateAsync(Returned, returned + 1, cancellationToken);
        await context.SendMessageAsync(message - 1, cancellationToken);
    }

    protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
        => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
}
