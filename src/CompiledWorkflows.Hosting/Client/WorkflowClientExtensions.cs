namespace CompiledWorkflows;

/// <summary>What clients of one workflow do with its types.</summary>
public static class WorkflowClientExtensions
{
    /// <summary>Starts a run. It is durable when the call returns: some host drives it to its end, whatever becomes of this process.</summary>
    /// <typeparam name="TWorkflow">The workflow.</typeparam>
    /// <typeparam name="TInput">A type that its start node handles, or one derived from such a type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="input">The message that the start node handles first.</param>
    /// <param name="runId">The run's id; by default a new one. Where the workflow has a run of that id already, that run goes on and the input is not looked at: so a start can be repeated.</param>
    /// <param name="cancellationToken">Gives up; the run may then have started or not.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="InvalidOperationException">The run of that id is another workflow's.</exception>
    public static Task<string> StartAsync<TWorkflow, TInput>(this IWorkflowClient<TWorkflow> client, TInput input, string? runId = null, CancellationToken cancellationToken = default)
        where TWorkflow : class, IStartedBy<TInput>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(input);
        return client.StartWithAsync(input, runId, cancellationToken);
    }

    /// <summary>Waits until a run has ended, and gives its result. It waits responses and timers out.</summary>
    /// <typeparam name="TOutput">The workflow's output type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends the waiting, not the run.</param>
    /// <returns>The result of a run that is <see cref="RunStatus.Completed"/>, <see cref="RunStatus.Halted"/> or <see cref="RunStatus.Canceled"/>.</returns>
    /// <exception cref="WorkflowFailedException">The run has failed; the message says why.</exception>
    /// <exception cref="UnknownRunException">The store holds no such run.</exception>
    public static async Task<RunResult<TOutput>> WaitForResultAsync<TOutput>(this IWorkflowClient<Workflow<TOutput>> client, string runId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return (RunResult<TOutput>)await client.WaitForUntypedResultAsync(runId, cancellationToken).ConfigureAwait(false);
    }
}
