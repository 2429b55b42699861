namespace CompiledWorkflows;

/// <content>The run as a host drives it.</content>
public abstract partial class StreamingRun<TOutput> : IHostedRun
{
    RunStatus? IHostedRun.EndedAs => _run.EndedAs;

    Exception? IHostedRun.Failure => _run.Failure;

    bool IHostedRun.IsInterrupted => _run.IsInterrupted;

    async Task IHostedRun.DriveAsync(IRunDriver driver)
    {
        if (_run.Status == RunStatus.Running)
            await TakeTurnAsync(static run => run.AcquireAsync(), CancellationToken.None).ConfigureAwait(false);

        do
        {
            while (_run.Status == RunStatus.Running)
            {
                if (!await driver.EnterAsync().ConfigureAwait(false))
                {
                    await TakeTurnAsync(static run => run.SaveProgressAsync(), CancellationToken.None).ConfigureAwait(false);
                    Tell(driver);
                    return;
                }

                try
                {
                    await StepAsync(driver).ConfigureAwait(false);
                }
                finally
                {
                    driver.Leave();
                }
            }

            await SettleAsync().ConfigureAwait(false);
            Tell(driver);
        }
        while (_run.Status == RunStatus.Running);
    }

    Task IHostedRun.RespondAsync(string requestId, object? response, CancellationToken cancellationToken) => RespondAsync(requestId, response, cancellationToken);

    object IHostedRun.GetResult(RunStatus status) => _run.GetResult(status);

    /// <summary>Takes a superstep, and tells what happens in it while it does.</summary>
    private async Task StepAsync(IRunDriver driver)
    {
        var step = StepAsync();
        if (!step.IsCompletedSuccessfully)
        {
            var steps = step.AsTask();
            while (!steps.IsCompleted)
            {
                Tell(driver);
                await Task.WhenAny(steps, _events.WaitAsync()).ConfigureAwait(false);
            }

            await steps.ConfigureAwait(false);
        }

        Tell(driver);
    }

    private void Tell(IRunDriver driver)
    {
        while (_events.TryTake(out var published))
        {
            if (published is not RequestInfoEvent { IsAnswered: true })
                driver.Publish(published);
        }
    }
}
