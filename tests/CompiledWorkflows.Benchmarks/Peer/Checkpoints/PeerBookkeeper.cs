using Benchmarks.Values;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Checkpoints;

/// <summary>Changes a part of an account in every superstep, in the state that the peer saves with a run.</summary>
internal sealed class PeerBookkeeper(string id) : Executor<int>(id, declareCrossRunShareable: true)
{
    private const string Key = "account";

    public override async ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var account = await context.ReadStateAsync<Account>(Key, cancellationToken) ?? Samples.Account();
        await context.QueueStateUpdateAsync(Key, account.Book(message), cancellationToken);
        await context.SendMessageAsync(message - 1, cancellationToken);
    }

    protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
        => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
}
