namespace CompiledWorkflows;

/// <summary>Asks and steers runs by their ids, whatever process drives them.</summary>
/// <remarks>All members are thread-safe. They throw <see cref="UnknownRunException"/> for a run that the store does not hold, where nothing else is said.</remarks>
public interface IWorkflowClient
{
    /// <summary>Tells where a run stands.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Where it stands, or <see langword="null"/> for an unknown run.</returns>
    Task<RunDescription?> GetAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Finds runs, in the ordinal order of their ids.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    IAsyncEnumerable<RunSummary> QueryAsync(RunQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads the requests of a run that wait for a response, in the order they were asked.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InvalidOperationException">The run's workflow is not registered in this process.</exception>
    Task<IReadOnlyList<RequestInfoEvent>> GetPendingRequestsAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Answers a request of a run. The response is durable when the call returns, and some host goes on with the run.</summary>
    /// <typeparam name="TResponse">What is answered.</typeparam>
    /// <param name="runId">The run.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="response">The response.</param>
    /// <param name="cancellationToken">Gives up waiting; the response may then have been delivered or not.</param>
    /// <remarks>While another host drives the run the call waits until that host has parked it.</remarks>
    /// <exception cref="UnknownRequestException">No such request is open.</exception>
    /// <exception cref="ArgumentException">The response is not of the type that the request's port takes.</exception>
    /// <exception cref="InvalidOperationException">The run has halted, failed or been cancelled; its workflow is not registered in this process; or the host has stopped.</exception>
    Task RespondAsync<TResponse>(string runId, string requestId, TResponse response, CancellationToken cancellationToken = default);

    /// <summary>Cancels a run, wherever it is driven.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up waiting; the run may then be cancelled or not.</param>
    /// <returns>How the run has ended, once it has: a run that ends first stays as it is.</returns>
    /// <exception cref="InvalidOperationException">The run's workflow is not registered in this process, or the host has stopped.</exception>
    Task<RunStatus> CancelAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Goes on with a run that has halted, failed or been cancelled, from its latest checkpoint. A run that has completed stays as it is, one that goes on anyway too.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up waiting for the run's restoration.</param>
    /// <remarks>Until its first superstep is saved the run counts as ended: if the process dies before, no host recovers it.</remarks>
    /// <exception cref="InvalidOperationException">The run's workflow is not registered in this process, or the host has stopped.</exception>
    Task ResumeAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Waits until a run has ended: completed, halted, failed or been cancelled. It waits responses and timers out.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends the waiting, not the run.</param>
    /// <remarks>The end of a run that this process drives is seen at once, of another within <see cref="WorkflowHostOptions.PollInterval"/>.</remarks>
    Task<RunDescription> WaitForEndAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Yields the events of a run from now on, as far as it is driven by this process, until the run has ended.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends the watching, not the run.</param>
    /// <remarks>
    /// Events are told as they happen and kept for a slow reader in memory; nothing waits for it. What another process drives has no events here, and the end of the
    /// run, which ends the stream, is then seen within <see cref="WorkflowHostOptions.PollInterval"/>.
    /// </remarks>
    IAsyncEnumerable<WorkflowEvent> WatchAsync(string runId, CancellationToken cancellationToken = default);
}
