namespace CompiledWorkflows;

/// <content>What is let into a run from outside, between two supersteps.</content>
internal sealed partial class Run<TOutput>
{
    /// <summary>Delivers a response to an open request, and saves that before it returns.</summary>
    /// <exception cref="UnknownRequestException">No such request is open.</exception>
    /// <exception cref="ArgumentException">The response is not of the type that the request's port takes.</exception>
    /// <exception cref="InvalidOperationException">The run has halted, failed or been cancelled.</exception>
    public ValueTask RespondAsync(string requestId, object? response)
    {
        if (!_graph.Requests.TryFind(requestId, out var request))
            throw new UnknownRequestException(requestId, _scope.RunId);
        request.Port.Check(response, requestId);
        return DeliverAsync("response", request.PortId, () =>
        {
            _graph.Requests.Close(request);
            request.Port.Deliver(request, response);
        });
    }

    /// <summary>Takes a further input, and saves that before it returns. A completed run has work again.</summary>
    /// <exception cref="InvalidOperationException">The run has halted, failed or been cancelled.</exception>
    public ValueTask TakeInputAsync<TInput>(TInput input) => DeliverAsync("input", null, () => _graph.Root.Accept(input));

    /// <summary>Lets a message in from outside, between two supersteps, and saves that before it returns.</summary>
    private ValueTask DeliverAsync(string what, string? portId, Action deliver)
    {
        var isOpen = Status is RunStatus.Running or RunStatus.AwaitingResponse or RunStatus.Sleeping or RunStatus.Completed;
        if (!isOpen || _scope.CancellationRequested)
            throw new InvalidOperationException($"Run '{_scope.RunId}' {(isOpen ? "was cancelled" : $"is {Status}")} and takes no {what}. Resume it, and send the {what} to the resumed run.");

        return IsObserved(_scope) ? ObserveDeliveryAsync(portId, deliver) : TakeDeliveryAsync(portId, deliver);
    }

    private async ValueTask TakeDeliveryAsync(string? portId, Action deliver)
    {
        try
        {
            deliver();
            _graph.KnownBarrier?.FireJoins();
        }
        catch (Exception e)
        {
            await FailAsync(new WorkflowFailedException(_scope.RunId, portId, _scope.SuperStep, LastCheckpoint, e)).ConfigureAwait(false);
            throw Failure!;
        }

        var status = NextStatus();
        if (await TrySaveAsync(status, _scope.SuperStep).ConfigureAwait(false))
            await CommitAsync(status).ConfigureAwait(false);
        if (Failure is { } failure)
            throw failure;
    }

    /// <summary>Wakes who waits for a timer.</summary>
    private void RingAlarm()
    {
        // Either this sees who is about to wait, or that one sees that the run no longer sleeps.
        Interlocked.MemoryBarrier();
        Volatile.Read(ref _alarm)?.Ring();
    }

    private ValueTask CommitAsync(RunStatus status)
    {
        Release();
        Status = RunStatus.Running;
        RingAlarm();
        return status == RunStatus.Running ? default : EndAsync(status);
    }
}
