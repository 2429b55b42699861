using System.ComponentModel;

namespace CompiledWorkflows;

/// <summary>A run that its owner watches, answers, feeds and stops.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
/// <typeparam name="TWorkflow">The workflow's class, which decides what <c>SendMessageAsync</c> takes: the types that its start node handles.</typeparam>
/// <remarks>
/// <para>
/// <c>await run.SendMessageAsync(input)</c> gives an open run a further message for its start node, which gets it in the next superstep,
/// after the messages that wait for it already. There is an overload for each type that the start node handles.
/// </para>
/// <para>
/// The call takes its turn between two supersteps, never needs the watcher to advance, and returns when the message is durable: where
/// there is a store, in a checkpoint of its own with the number of the superstep before. A handler must not await it, since it waits
/// for that handler's superstep to end. What happens then depends on <see cref="StreamingRun{TOutput}.Status"/>:
/// </para>
/// <list type="bullet">
/// <item><see cref="RunStatus.Running"/>: whoever advances the run goes on, and delivers the message.</item>
/// <item><see cref="RunStatus.AwaitingResponse"/>, <see cref="RunStatus.Sleeping"/>, <see cref="RunStatus.Completed"/>: the run has work again and is
/// <see cref="RunStatus.Running"/>; <see cref="StreamingRun{TOutput}.WatchStreamAsync"/> or <see cref="StreamingRun{TOutput}.ResultAsync"/>
/// goes on with it. Open requests stay open, and <see cref="RunResult{TOutput}.Outputs"/> keeps what it has.</item>
/// <item><see cref="RunStatus.Halted"/>, <see cref="RunStatus.Failed"/>, <see cref="RunStatus.Canceled"/>, or a cancellation that was asked
/// for: the message is refused by an <see cref="InvalidOperationException"/>, and the run is untouched. Resume it, and send to the resumed run.</item>
/// </list>
/// </remarks>
public sealed class StreamingRun<TOutput, TWorkflow> : StreamingRun<TOutput>
    where TWorkflow : Workflow<TOutput>
{
    internal StreamingRun(Run<TOutput> run, EventQueue events)
        : base(run, events)
    {
    }

    /// <summary>Takes a further input of a type that the start node handles. Called by <c>SendMessageAsync</c> only, which lets no other type pass.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task TakeInputAsync<TInput>(TInput input, CancellationToken cancellationToken)
        => TakeTurnAsync(run => run.TakeInputAsync(input), cancellationToken);
}
