namespace CompiledWorkflows;

/// <summary>Runs a workflow by processes that die, one after another, until one lives to the end.</summary>
internal sealed class CrashTrial<TOutput, TWorkflow>(
    Func<ICheckpointStore, TWorkflow> create,
    Func<TWorkflow, RunOptions, Task<StreamingRun<TOutput, TWorkflow>>> start,
    CrashOptions options,
    CancellationToken cancellationToken) : IAsyncDisposable
    where TWorkflow : Workflow<TOutput, TWorkflow>
{
    private readonly InMemoryCheckpointStore _memory = new();

    /// <summary>Runs without a crash.</summary>
    /// <returns>How the run ends, and how many calls of the store it makes.</returns>
    public async Task<(CrashOutcome Outcome, int Calls)> RunUninterruptedAsync()
    {
        await DeleteRunAsync().ConfigureAwait(false);
        var process = new MortalProcess(death: null);
        await LiveAsync(process).ConfigureAwait(false);
        return (await ReadOutcomeAsync().ConfigureAwait(false), process.Calls);
    }

    /// <summary>Runs by processes of which the first ones die, each at its point if it gets there.</summary>
    /// <returns>How many died.</returns>
    /// <exception cref="CrashDifferenceException">The run has not ended as expected.</exception>
    public async Task<int> CompareAsync(IReadOnlyList<CrashPoint> points, CrashOutcome expected)
    {
        await DeleteRunAsync().ConfigureAwait(false);
        List<string> deaths = [];
        CrashOutcome outcome;
        try
        {
            MortalProcess process;
            do
            {
                process = new MortalProcess(points.ElementAtOrDefault(deaths.Count));
                await LiveAsync(process).ConfigureAwait(false);
                if (process.Epitaph is { } epitaph)
                    deaths.Add(epitaph);
            }
            while (process.IsDead);
            outcome = await ReadOutcomeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CrashDifferenceException(Describe(deaths), expected.Text, $"  It did not end: {e.GetType().Name}: {e.Message}", e);
        }

        return outcome == expected ? deaths.Count : throw new CrashDifferenceException(Describe(deaths), expected.Text, outcome.Text);
    }

    /// <summary>Leaves nothing of the run.</summary>
    public async ValueTask DisposeAsync()
    {
        await DeleteRunAsync().ConfigureAwait(false);
        await _memory.DisposeAsync().ConfigureAwait(false);
    }

    private Task<bool> DeleteRunAsync() => UseStoreAsync(store => store.DeleteAsync(CrashOptions.RunId, CancellationToken.None).AsTask());

    private static string Describe(List<string> deaths)
        => deaths.Count > 0 ? string.Join("; then ", deaths) : "none: the same run, started once more, ends differently. Give it a clock, random numbers and services that are the same in every try";

    /// <summary>Runs one process until it dies, or the run has ended.</summary>
    private async Task LiveAsync(MortalProcess process) => await UseStoreAsync(async surviving =>
    {
        var latest = await surviving.GetLatestAsync(CrashOptions.RunId, cancellationToken).ConfigureAwait(false);
        if (latest is { Status: RunStatus.Completed or RunStatus.Halted })
            return false;

        var store = new MortalStore(surviving, process);
        await using (store.ConfigureAwait(false))
        {
            try
            {
                await GoOnAsync(create(store), process, isNew: latest is null).ConfigureAwait(false);
            }
            catch (Exception) when (process.IsDead && !cancellationToken.IsCancellationRequested)
            {
                // The process is gone, and what it still said with it.
            }
        }

        return true;
    }).ConfigureAwait(false);

    private async Task GoOnAsync(TWorkflow workflow, MortalProcess process, bool isNew)
    {
        var runOptions = new RunOptions { RunId = isNew ? CrashOptions.RunId : null, CheckpointPolicy = options.CheckpointPolicy };
        var run = isNew
            ? await start(workflow, runOptions).ConfigureAwait(false)
            : await workflow.ResumeStreamingAsync(CrashOptions.RunId, runOptions, cancellationToken).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await foreach (var published in run.WatchStreamAsync(cancellationToken).ConfigureAwait(false))
            {
                if (published is RequestInfoEvent request)
                    _ = await options.Answers.TryRespondAsync(run, request, cancellationToken).ConfigureAwait(false);
                else if (published is SuperStepCompletedEvent completed)
                    process.EndSuperStep(completed.SuperStep);
                else if (published is WorkflowErrorEvent error)
                    throw error.Exception;
            }
        }
    }

    private Task<CrashOutcome> ReadOutcomeAsync() => UseStoreAsync(async store =>
    {
        var last = await store.GetLatestAsync(CrashOptions.RunId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException(
                $"The store holds no run '{CrashOptions.RunId}' after the workflow has run. Let create set Checkpoints to the store that it is given, and start pass on the RunOptions that it is given.");
        return await CrashOutcome.ReadAsync(store, last.Id, cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Opens a store as another process would.</summary>
    private async Task<T> UseStoreAsync<T>(Func<ICheckpointStore, Task<T>> use)
    {
        if (options.OpenStore is null)
            return await use(_memory).ConfigureAwait(false);

        var store = options.OpenStore();
        await using (store.ConfigureAwait(false))
            return await use(store).ConfigureAwait(false);
    }
}
