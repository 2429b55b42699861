namespace CompiledWorkflows.RandomGraphs;

/// <summary>Watches one run to its end, answers its requests as planned and writes down what it sees.</summary>
/// <param name="run">The run.</param>
/// <param name="plan">How it goes on.</param>
/// <param name="sent">How many further inputs it has got already.</param>
/// <param name="send">Gives it a further input.</param>
/// <param name="ask">Reads a request.</param>
internal sealed class FlowRun<TOutput>(StreamingRun<TOutput> run, RunPlan plan, int sent, Func<int, Task> send, Func<RequestInfoEvent, Asked> ask)
{
    private readonly Trace _trace = new();
    private StepTrace? _step;

    private StepTrace Step => _step ?? _trace.Before;

    public async Task<Trace> DriveAsync(Instances instances)
    {
        do
        {
            await foreach (var happened in run.WatchStreamAsync())
            {
                await TakeAsync(happened);
            }
        }
        while (_trace.Failure is null && (await AnswerOneAsync() || await SendOneAsync()));

        _trace.RunId = run.RunId;
        if (_trace.Failure is not null)
        {
            return _trace;
        }

        var result = await run.ResultAsync();
        _trace.Status = result.Status;
        _trace.SuperSteps = result.SuperSteps;
        _trace.Outputs.AddRange(result.Outputs.Select(output => Values.Text(output)));
        _trace.Pending = [.. result.PendingRequests.Select(ask).Select(Describe)];
        _trace.States = instances.States();
        return _trace;
    }

    private async Task TakeAsync(WorkflowEvent happened)
    {
        switch (happened)
        {
            case SuperStepStartedEvent started:
                _trace.Steps.Add(started.SuperStep, _step = new StepTrace());
                break;
            case ExecutorInvokedEvent invoked:
                Step.Handle(invoked.ReplicaIndex == 0 ? invoked.ExecutorId : $"{invoked.ExecutorId}#{invoked.ReplicaIndex}", Values.Text(invoked.Data));
                break;
            case WorkflowOutputEvent output:
                Step.Outputs.Add($"{output.ExecutorId}: {Values.Text(output.Data)}");
                break;
            case RequestInfoEvent request:
                var asked = ask(request);
                Step.Asked.Add(Describe(asked));
                if (plan.Decide(asked.PortId, asked.Request) == Answering.AtOnce)
                {
                    await run.SendResponseAsync(request.RequestId, asked.Response);
                }

                break;
            case SuperStepCompletedEvent completed when completed.SuperStep == plan.InputAfter:
                await send(plan.FurtherInputs + 1);
                break;
            case WorkflowWarningEvent warning when warning.Message.StartsWith("The run has completed while", StringComparison.Ordinal):
                Step.LeftOver++;
                break;
            case WorkflowWarningEvent warning when warning.Message.StartsWith("Nothing took", StringComparison.Ordinal):
                Step.Untaken++;
                break;
            case WorkflowErrorEvent { Exception.InnerException: SharedStateConflictException conflict }:
                _trace.Fail($"{conflict.FirstExecutorId} and {conflict.SecondExecutorId} write the same");
                break;
            case WorkflowErrorEvent error:
                throw new InvalidOperationException(_trace.Text(), error.Exception);
        }
    }

    /// <summary>Answers one of the requests that the run waits for.</summary>
    private async Task<bool> AnswerOneAsync()
    {
        var pending = run.PendingRequests.Select(request => (request.RequestId, Asked: ask(request)))
            .Where(request => plan.Decide(request.Asked.PortId, request.Asked.Request) != Answering.Never)
            .ToList();
        if (pending.Count == 0)
        {
            return false;
        }

        var (id, asked) = plan.AnswersLastFirst ? pending[^1] : pending[0];
        await run.SendResponseAsync(id, asked.Response);
        return true;
    }

    /// <summary>Gives the run, which has nothing left to do, one of the further inputs.</summary>
    private async Task<bool> SendOneAsync()
    {
        if (sent >= plan.FurtherInputs)
        {
            return false;
        }

        await send(++sent);
        _trace.InputCheckpoints.Add(run.LastCheckpoint?.Sequence ?? 0);
        return true;
    }

    internal static string Describe(Asked asked) => $"{asked.PortId}: {Values.Text(asked.Request)}";
}
