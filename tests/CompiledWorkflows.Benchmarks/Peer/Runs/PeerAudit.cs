using Benchmarks.Values;
using Benchmarks.Works;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Runs;

/// <summary>Waits for an answer, with an account in its state.</summary>
internal static class PeerAudit
{
    public static Workflow Build()
    {
        var bookkeeper = new AskingBookkeeper();
        var auditor = RequestPort.Create<int, int>("auditor").BindAsExecutor(allowWrappedRequests: false);
        return new WorkflowBuilder(bookkeeper).AddEdge(bookkeeper, auditor).Build();
    }

    /// <summary>Runs until it waits.</summary>
    /// <returns>The checkpoint from which it can be resumed.</returns>
    public static async Task<CheckpointInfo> RunAsync(Workflow workflow, CheckpointManager checkpoints)
    {
        await using var run = await InProcessExecution.Lockstep.WithCheckpointing(checkpoints).RunStreamingAsync(workflow, 1);
        _ = await AwaitRequestAsync(run);
        return run.LastCheckpoint ?? throw new InvalidOperationException("The peer's run has no checkpoint.");
    }

    /// <summary>Resumes until it waits again.</summary>
    public static async Task<int> ResumeAsync(Workflow workflow, CheckpointManager checkpoints, CheckpointInfo checkpoint)
    {
        await using var run = await InProcessExecution.Lockstep.WithCheckpointing(checkpoints).ResumeStreamingAsync(workflow, checkpoint);
        return await AwaitRequestAsync(run);
    }

    private static async Task<int> AwaitRequestAsync(StreamingRun run)
    {
        var requests = 0;
        await foreach (var e in run.WatchStreamAsync(blockOnPendingRequest: false))
        {
            if (e is RequestInfoEvent)
                requests++;
            else if (e is WorkflowErrorEvent error)
                throw new InvalidOperationException("The peer's run failed.", error.Exception);
        }

        return Checked.Count(1, requests);
    }

    private sealed class AskingBookkeeper() : Executor<int>("Bookkeeper", declareCrossRunShareable: true)
    {
        public override async ValueTask HandleAsync(int message, IWorkflowContext context, CancellationToken cancellationToken = default)
        {
            await context.QueueStateUpdateAsync("account", Samples.Account().Book(message), cancellationToken);
            await context.SendMessageAsync(message, cancellationToken);
        }

        protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
            => base.ConfigureProtocol(protocolBuilder).SendsMessage<int>();
    }
}
