using Benchmarks.Growth;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Checkpoints;

/// <summary>Keeps bytes in the state that the peer saves with a run, and changes ten of them in a superstep, or none.</summary>
internal sealed class PeerKeeper(string id, int bytes, Change change) : Executor<int>(id, declareCrossRunShareable: true)
{
    private const string Key = "bytes";
    private const int Changed = 10;

    public override async ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
    {
        var state = await context.ReadStateAsync<byte[]>(Key, cancellationToken);
        if (state is null || change != Change.Nothing)
        {
            state ??= new byte[bytes];
            state.AsSpan(message * 7919 % (bytes - Changed), Changed).Fill((byte)message);
            await context.QueueStateUpdateAsync(Key, state, cancellationToken);
        }

        await context.SendMessageAsync(message - 1, cancellationToken);
    }

    protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
        => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
}
