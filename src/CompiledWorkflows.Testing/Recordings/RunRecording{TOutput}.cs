namespace CompiledWorkflows;

/// <summary>What has happened in a run, and assertions over it that any test framework reports. Immutable.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
public sealed class RunRecording<TOutput>
{
    internal RunRecording(StreamingRun<TOutput> run, IReadOnlyList<WorkflowEvent> events)
    {
        Status = run.Status;
        OpenRequests = run.PendingRequests;
        Events = events;
        Outputs = [.. events.OfType<WorkflowOutputEvent>().Select(output => (TOutput)output.Data!)];
        Requests = [.. events.OfType<RequestInfoEvent>()];
        Warnings = [.. events.OfType<WorkflowWarningEvent>().Select(warning => warning.Message)];
        Failure = events.OfType<WorkflowErrorEvent>().LastOrDefault()?.Exception;
        SuperSteps = [.. Divide(events)];
    }

    /// <summary>Every event, in the order of the stream.</summary>
    public IReadOnlyList<WorkflowEvent> Events { get; }

    /// <summary>Where the run stood at the end.</summary>
    public RunStatus Status { get; }

    /// <summary>The outputs that have left the run, in that order.</summary>
    public IReadOnlyList<TOutput> Outputs { get; }

    /// <summary>The requests that were asked, answered or not.</summary>
    public IReadOnlyList<RequestInfoEvent> Requests { get; }

    /// <summary>The requests that nobody has answered.</summary>
    public IReadOnlyList<RequestInfoEvent> OpenRequests { get; }

    /// <summary>What the run has warned of.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>What the run has failed with: mostly a <see cref="WorkflowFailedException"/>, whose inner exception is the handler's. <see langword="null"/> where it has not failed.</summary>
    public Exception? Failure { get; }

    /// <summary>The supersteps that have begun, and who was at work in each.</summary>
    public IReadOnlyList<RecordedSuperStep> SuperSteps { get; }

    /// <summary>Requires that the run has nothing left to do.</summary>
    /// <exception cref="WorkflowAssertionException">It has.</exception>
    public void AssertCompleted() => AssertStatus(RunStatus.Completed);

    /// <summary>Requires that the run stands where it is expected to.</summary>
    /// <exception cref="WorkflowAssertionException">It does not.</exception>
    public void AssertStatus(RunStatus expected) => Require(Status == expected, $"the run to be {expected}", $"it is {Status}");

    /// <summary>Requires the outputs to be exactly these, in this order, by the equality of their type.</summary>
    /// <exception cref="WorkflowAssertionException">They are others.</exception>
    public void AssertOutputs(params TOutput[] expected) => RequireSame(expected, Outputs, "outputs");

    /// <summary>Requires the handlers of exactly these executors to have been called, an id for each call, in the order of the calls.</summary>
    /// <exception cref="WorkflowAssertionException">Others were.</exception>
    public void AssertInvoked(params string[] executorIds) => RequireSame(executorIds, SuperSteps.SelectMany(step => step.Invoked), "calls of executors");

    /// <summary>Requires the handlers of exactly these executors to have been called in one superstep, an id for each call, in the order of the calls.</summary>
    /// <exception cref="WorkflowAssertionException">Others were.</exception>
    public void AssertInvokedIn(long superStep, params string[] executorIds)
        => RequireSame(executorIds, SuperSteps.Where(step => step.Number == superStep).SelectMany(step => step.Invoked), $"calls of executors in superstep {superStep}");

    /// <summary>Requires that the run has warned of nothing.</summary>
    /// <exception cref="WorkflowAssertionException">It has.</exception>
    public void AssertNoWarnings() => Require(Warnings.Count == 0, "no warnings", $"there are {ShownValue.OfAll(Warnings)}");

    /// <summary>Requires that the run has failed, and why.</summary>
    /// <typeparam name="TException">What the handler has thrown, or what the run has failed with.</typeparam>
    /// <returns>The exception.</returns>
    /// <exception cref="WorkflowAssertionException">It has not failed, or with another exception.</exception>
    public TException AssertFailed<TException>()
        where TException : Exception
    {
        var thrown = Failure as TException ?? Failure?.InnerException as TException;
        Require(thrown is not null, $"the run to fail with a {typeof(TException).Name}", Failure is null ? $"it is {Status}" : $"it failed with {(Failure.InnerException ?? Failure).GetType().Name}");
        return thrown!;
    }

    /// <summary>Tells the run in lines of text.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Events.Select(Line).OfType<string>().Append($"the run is {Status}"));

    private static string? Line(WorkflowEvent published) => published switch
    {
        SuperStepStartedEvent step => $"superstep {step.SuperStep}",
        ExecutorInvokedEvent invoked => $"  {invoked.ExecutorId} handles {ShownValue.Of(invoked.Data)}",
        ExecutorFailedEvent failed => $"  {failed.ExecutorId} throws {failed.Exception.GetType().Name}: {failed.Exception.Message}",
        WorkflowOutputEvent output => $"  {output.ExecutorId} puts out {ShownValue.Of(output.Data)}",
        RequestInfoEvent request => $"  {request.PortId} asks, as request {request.RequestId}",
        WorkflowWarningEvent warning => $"  warning: {warning.Message}",
        WorkflowErrorEvent error => $"the run fails: {error.Exception.Message}",
        WorkflowStartedEvent or SuperStepCompletedEvent or ExecutorCompletedEvent => null,
        _ => $"  event {published}",
    };

    private static IEnumerable<RecordedSuperStep> Divide(IReadOnlyList<WorkflowEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is SuperStepStartedEvent started)
                yield return new RecordedSuperStep(started.SuperStep, [.. events.Skip(i + 1).TakeWhile(next => next is not SuperStepStartedEvent).OfType<ExecutorInvokedEvent>().Select(invoked => invoked.ExecutorId)]);
        }
    }

    private void RequireSame<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
        => Require(expected.SequenceEqual(actual), $"the {what} to be {ShownValue.OfAll(expected)}", $"they are {ShownValue.OfAll(actual)}");

    private void Require(bool holds, string expected, string seen)
    {
        if (!holds)
            throw new WorkflowAssertionException($"Expected {expected}, but {seen}.{Environment.NewLine}{this}", Failure);
    }
}
