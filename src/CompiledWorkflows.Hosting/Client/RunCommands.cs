using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>What clients do to runs: with the one in memory here, else with one that is claimed and restored for it; else another host is waited for.</summary>
internal sealed class RunCommands(WorkflowHost host, IRunLeases leases, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public async Task<string> StartAsync(HostedWorkflow workflow, Action<IHostedWorkflow, WorkflowGraph> accept, string? runId, CancellationToken cancellationToken)
    {
        runId ??= NewRunId();
        var activation = new Activation(host, workflow, runId);
        var goesOn = false;
        try
        {
            var isClaimed = host.Active.HaveRoom && host.Active.TryAdd(activation) && await activation.TryClaimAsync(cancellationToken).ConfigureAwait(false);
            while (!await TryCreateAsync(activation, accept, cancellationToken).ConfigureAwait(false))
            {
                if (await host.Store.GetLatestAsync(runId, cancellationToken).ConfigureAwait(false) is not { } existing)
                {
                    // Somebody else is about to start it.
                    await Task.Delay(FirstPause, time, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                return host.Registry.Find(existing.WorkflowId) == workflow
                    ? runId
                    : throw new InvalidOperationException($"There is a run '{runId}' of workflow '{existing.WorkflowId}' already. Start under another id.");
            }

            if (isClaimed)
            {
                goesOn = true;
                activation.Begin();
                return runId;
            }
        }
        finally
        {
            if (!goesOn)
                await activation.EndAsync().ConfigureAwait(false);
        }

        host.Schedule(new ReadyRun(runId, workflow));
        return runId;
    }

    public async Task RespondAsync<TResponse>(string runId, string requestId, TResponse response, CancellationToken cancellationToken)
    {
        var workflow = await host.Runs.FindWorkflowAsync(runId, cancellationToken).ConfigureAwait(false);
        await ActAsync(
            runId,
            workflow,
            run => run.RespondAsync(requestId, response, cancellationToken),
            run => run.EndedAs is RunStatus.Halted or RunStatus.Failed or RunStatus.Canceled
                ? throw new InvalidOperationException($"Run '{runId}' is {run.EndedAs} and takes no response. Resume it first, by ResumeAsync.")
                : true,
            afterEnd: false,
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ResumeAsync(string runId, CancellationToken cancellationToken)
    {
        var workflow = await host.Runs.FindWorkflowAsync(runId, cancellationToken).ConfigureAwait(false);
        await ActAsync(runId, workflow, static _ => Task.CompletedTask, static run => run.EndedAs != RunStatus.Completed, afterEnd: true, cancellationToken).ConfigureAwait(false);
    }

    public async Task<RunStatus> CancelAsync(string runId, CancellationToken cancellationToken)
    {
        var workflow = await host.Runs.FindWorkflowAsync(runId, cancellationToken).ConfigureAwait(false);
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            using var rest = host.News.ExpectRest(runId);
            var run = await host.Runs.DescribeAsync(runId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownRunException(runId);
            if (RunEnd.IsEnd(run.Status))
                return run.Status;

            if (host.Active.TryFind(runId, out var active))
            {
                if (await active.TryActAsync(static driven => driven.CancelAsync()).ConfigureAwait(false))
                    await active.Completion.WaitAsync(cancellationToken).ConfigureAwait(false);
                else
                    await PauseAsync(rest.Task, pause, cancellationToken).ConfigureAwait(false);
            }
            else if (await TryVisitAsync(runId, workflow, cancellationToken).ConfigureAwait(false) is { } visit)
            {
                await CancelAsync(visit).ConfigureAwait(false);
                run = await host.Runs.DescribeAsync(runId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownRunException(runId);
                if (!RunEnd.IsEnd(run.Status))
                    await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                _ = await leases.RequestCancelAsync(runId, cancellationToken).ConfigureAwait(false);
                await PauseAsync(rest.Task, pause, cancellationToken).ConfigureAwait(false);
            }
        }

        static async Task CancelAsync(Activation visit)
        {
            try
            {
                if (visit.Run.EndedAs is null)
                    await visit.Run.CancelAsync().ConfigureAwait(false);
            }
            finally
            {
                await visit.EndAsync().ConfigureAwait(false);
            }
        }
    }

    public async Task<RunDescription> WaitForEndAsync(string runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var rest = host.News.ExpectRest(runId);
            var run = await host.Runs.DescribeAsync(runId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownRunException(runId);
            if (RunEnd.IsEnd(run.Status) && !host.Active.TryFind(runId, out _))
                return run;

            await PauseAsync(rest.Task, host.Options.PollInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    public async IAsyncEnumerable<WorkflowEvent> WatchAsync(string runId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = Channel.CreateUnbounded<WorkflowEvent>(new UnboundedChannelOptions { SingleReader = true });
        host.News.Watch(runId, events.Writer);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var ending = EndAsync(watching.Token);
            await foreach (var happened in events.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return happened;

            await ending.ConfigureAwait(false);
        }
        finally
        {
            await watching.CancelAsync().ConfigureAwait(false);
            host.News.Unwatch(runId, events.Writer);
        }

        async Task EndAsync(CancellationToken ended)
        {
            try
            {
                _ = await WaitForEndAsync(runId, ended).ConfigureAwait(false);
            }
            finally
            {
                events.Writer.Complete();
            }
        }
    }

    /// <summary>Does something to a run that is in memory here, or is claimed and restored for it, and lets a host go on with it.</summary>
    private async Task ActAsync(string runId, HostedWorkflow workflow, Func<IHostedRun, Task> act, Func<IHostedRun, bool> mayAct, bool afterEnd, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            using var rest = host.News.ExpectRest(runId);
            try
            {
                if (host.Active.TryFind(runId, out var active))
                {
                    if (await active.TryActAsync(act).ConfigureAwait(false))
                        return;
                }
                else if (await TryVisitAsync(runId, workflow, cancellationToken).ConfigureAwait(false) is { } visit)
                {
                    await ActAsync(visit).ConfigureAwait(false);
                    return;
                }
            }
            catch (CheckpointConflictException)
            {
                // A host that was evicted and does not know it has gone on with the run meanwhile.
            }

            await PauseAsync(rest.Task, pause, cancellationToken).ConfigureAwait(false);
        }

        async Task ActAsync(Activation visit)
        {
            var goesOn = false;
            try
            {
                if (mayAct(visit.Run))
                {
                    await act(visit.Run).ConfigureAwait(false);
                    goesOn = true;
                }
            }
            finally
            {
                if (!goesOn)
                    await visit.EndAsync().ConfigureAwait(false);
            }

            if (!goesOn)
                return;

            if (afterEnd || host.Active.AreWithinLimit)
            {
                visit.Begin(afterEnd);
            }
            else
            {
                await visit.EndAsync().ConfigureAwait(false);
                host.Schedule(new ReadyRun(runId, workflow));
            }
        }
    }

    /// <summary>Claims a run and restores it.</summary>
    /// <returns><see langword="null"/> where it is in memory, here or elsewhere.</returns>
    private async Task<Activation?> TryVisitAsync(string runId, HostedWorkflow workflow, CancellationToken cancellationToken)
    {
        if (host.IsDraining)
            throw new InvalidOperationException($"The host of workflows has stopped, and lets nobody at run '{runId}' any more. Ask another process.");

        var visit = new Activation(host, workflow, runId);
        if (!host.Active.TryAdd(visit))
            return null;

        var isOpen = false;
        try
        {
            if (await visit.TryClaimAsync(cancellationToken).ConfigureAwait(false))
            {
                await visit.RestoreAsync(cancellationToken).ConfigureAwait(false);
                isOpen = true;
            }
        }
        finally
        {
            if (!isOpen)
                await visit.EndAsync().ConfigureAwait(false);
        }

        return isOpen ? visit : null;
    }

    private static async Task<bool> TryCreateAsync(Activation activation, Action<IHostedWorkflow, WorkflowGraph> accept, CancellationToken cancellationToken)
    {
        try
        {
            await activation.StartAsync(accept, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RunExistsException)
        {
            return false;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => 2 * pause < LongestPause ? 2 * pause : LongestPause;

    /// <summary>Waits until the run was put away here, or for a time.</summary>
    private async Task PauseAsync(Task rest, TimeSpan pause, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(rest, Task.Delay(pause, time, ended.Token)).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "Here a new run gets its id.")]
    private string NewRunId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
