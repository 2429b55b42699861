namespace CompiledWorkflows;

/// <summary>Lets a workflow's process die wherever it can, goes on with the run each time, and compares how it ends with how it ends uninterrupted.</summary>
/// <remarks>
/// What it finds are executors that remember something outside of their state, handlers that cannot bear to be called twice for one message, and whatever else makes a
/// recovered run differ. The process dies in each call of the store, before its effect and after it, and at the end of each superstep; and after a death
/// midway the process that goes on dies in each of its own calls.
/// </remarks>
public static class CrashEverywhere
{
    /// <summary>Runs the workflow once without a crash and then once for each crash, and completes if all runs end alike: in status, outputs, supersteps and open requests.</summary>
    /// <typeparam name="TOutput">The workflow's output type.</typeparam>
    /// <typeparam name="TWorkflow">The workflow.</typeparam>
    /// <param name="create">
    /// Makes the workflow object of a process, with the given store as its <see cref="Workflow{TOutput}.Checkpoints"/>. What the workflow reads besides has to be the same each time:
    /// give it a clock like <see cref="VirtualTime.Automatic"/>, and services that answer alike.
    /// </param>
    /// <param name="start">Starts the run, with the given options.</param>
    /// <param name="options">What to do differently.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    /// <returns>How much was tried.</returns>
    /// <exception cref="CrashDifferenceException">After some crash the run ended differently.</exception>
    /// <exception cref="InvalidOperationException">The run is not in the store: one of the functions has not used what it was given.</exception>
    /// <exception cref="WorkflowFailedException">The run fails without a crash.</exception>
    public static async Task<CrashReport> RunAsync<TOutput, TWorkflow>(
        Func<ICheckpointStore, TWorkflow> create,
        Func<TWorkflow, RunOptions, Task<StreamingRun<TOutput, TWorkflow>>> start,
        CrashOptions? options = null,
        CancellationToken cancellationToken = default)
        where TWorkflow : Workflow<TOutput, TWorkflow>
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(start);
        var trial = new CrashTrial<TOutput, TWorkflow>(create, start, options ?? new CrashOptions(), cancellationToken);
        await using (trial.ConfigureAwait(false))
        {
            var (expected, calls) = await trial.RunUninterruptedAsync().ConfigureAwait(false);
            var crashes = 0;

            _ = await TryAsync().ConfigureAwait(false);
            for (var superStep = 0; superStep < expected.SuperSteps; superStep++)
                _ = await TryAsync(new SuperStepCrash(superStep)).ConfigureAwait(false);
            await TryCallsAsync(call => [call]).ConfigureAwait(false);
            await TryCallsAsync(call => [new StoreCallCrash(calls / 2, Afterwards: false), call]).ConfigureAwait(false);
            return new CrashReport(crashes, expected.SuperSteps, calls);

            // Every call that there is: the last process of a try gets to the one where it is to die.
            async Task TryCallsAsync(Func<StoreCallCrash, CrashPoint[]> points)
            {
                foreach (var afterwards in new[] { false, true })
                {
                    for (var call = 0; await TryAsync(points(new StoreCallCrash(call, afterwards))).ConfigureAwait(false); call++)
                    {
                    }
                }
            }

            // Whether all of the crashes happened.
            async Task<bool> TryAsync(params CrashPoint[] points)
            {
                var happened = await trial.CompareAsync(points, expected).ConfigureAwait(false);
                crashes += happened;
                return happened == points.Length;
            }
        }
    }
}
