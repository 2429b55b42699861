namespace CompiledWorkflows;

/// <summary>The <c>SendMessageAsync</c> of workflows and messages nested in private, which generated overloads outside of them cannot name.</summary>
public static class StreamingRunExtensions
{
    /// <summary>Gives an open run a further message for its start node, which gets it in the next superstep, after those that wait already. It is durable when the call returns.</summary>
    /// <typeparam name="TOutput">The workflow's output type.</typeparam>
    /// <typeparam name="TWorkflow">The workflow.</typeparam>
    /// <typeparam name="TInput">A message type that the start node handles.</typeparam>
    /// <param name="run">The run.</param>
    /// <param name="input">The message.</param>
    /// <param name="cancellationToken">Gives up waiting for the superstep in flight; the run is then untouched.</param>
    /// <exception cref="InvalidOperationException">The run has halted, failed or been cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The run has been disposed of.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run.</exception>
    /// <exception cref="WorkflowFailedException">The message could not be saved, and the run has failed.</exception>
    /// <inheritdoc cref="StreamingRun{TOutput, TWorkflow}" path="/remarks"/>
    public static Task SendMessageAsync<TOutput, TWorkflow, TInput>(this StreamingRun<TOutput, TWorkflow> run, TInput input, CancellationToken cancellationToken = default)
        where TWorkflow : Workflow<TOutput>, IAccepts<TInput>
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(input);
        return run.TakeInputAsync(input, cancellationToken);
    }
}
