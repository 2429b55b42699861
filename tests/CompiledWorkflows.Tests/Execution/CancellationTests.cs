using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Whoever cancels, the run ends when the superstep in flight has unwound, and can be resumed.</summary>
public sealed class CancellationTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _store = new();
    private readonly TaskCompletionSource _inFlight = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _wait = true;
    private bool _unwound;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task RunAsync_throws_for_its_token_when_the_superstep_has_unwound()
    {
        using var source = new CancellationTokenSource();
        var run = Waiting().RunAsync(1, new RunOptions { RunId = "r" }, source.Token);
        await _inFlight.Task.SoonAsync();
        await source.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.SoonAsync());

        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.True(_unwound);
        await ResumesAsync("r");
    }

    [Fact]
    public async Task WatchStreamAsync_throws_for_its_token()
    {
        using var source = new CancellationTokenSource();
        await using var run = await Waiting().RunStreamingAsync(1);
        var watching = run.WatchAsync(source.Token);
        await _inFlight.Task.SoonAsync();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching.SoonAsync());

        Assert.True(_unwound);
        Assert.Equal(RunStatus.Canceled, run.Status);
        await ResumesAsync(run.RunId);
    }

    [Fact]
    public async Task ResultAsync_throws_for_its_token()
    {
        using var source = new CancellationTokenSource();
        await using var run = await Waiting().RunStreamingAsync(1);
        var result = run.ResultAsync(source.Token);
        await _inFlight.Task.SoonAsync();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => result.SoonAsync());

        Assert.Equal(RunStatus.Canceled, run.Status);
        await ResumesAsync(run.RunId);
    }

    [Fact]
    public async Task CancelAsync_ends_the_stream()
    {
        await using var run = await Waiting().RunStreamingAsync(1);
        var watching = run.WatchAsync();
        await _inFlight.Task.SoonAsync();

        await run.CancelAsync().SoonAsync();

        Assert.True(_unwound);
        Assert.Equal(RunStatus.Canceled, run.Status);
        Assert.DoesNotContain(await watching.SoonAsync(), e => e is ExecutorFailedEvent or WorkflowErrorEvent);
        Assert.Equal(RunStatus.Canceled, (await run.ResultAsync()).Status);
        await ResumesAsync(run.RunId);
    }

    [Fact]
    public async Task Disposal_cancels_what_is_in_flight_and_waits_for_it()
    {
        var run = await Waiting().RunStreamingAsync(1);
        var watching = run.WatchAsync();
        await _inFlight.Task.SoonAsync();

        await run.DisposeAsync().AsTask().SoonAsync();

        Assert.True(_unwound);
        await watching.SoonAsync();
        await ResumesAsync(run.RunId);
    }

    [Fact]
    public async Task Breaking_out_and_disposing_leaves_a_run_to_resume()
    {
        string runId;
        await using (var run = await Waiting().RunStreamingAsync(1))
        {
            runId = run.RunId;
            await foreach (var happened in run.WatchStreamAsync())
            {
                if (happened is ExecutorInvokedEvent { ExecutorId: "First" })
                    break;
            }
        }

        Assert.True(_unwound);
        await ResumesAsync(runId);
    }

    [Fact]
    public async Task A_token_cancelled_before_starts_nothing()
    {
        var cancelled = new CancellationToken(true);
        var fan = Waiting();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fan.RunAsync(1, new RunOptions { RunId = "r" }, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fan.RunStreamingAsync(1, new RunOptions { RunId = "r" }, cancelled));

        Assert.False(_inFlight.Task.IsCompleted);
        Assert.Null(await _store.GetLatestAsync("r"));
    }

    [Fact]
    public async Task A_token_cancelled_before_the_watching_cancels_the_run()
    {
        await using var run = await Waiting().RunStreamingAsync(1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WatchAsync(new CancellationToken(true)));

        Assert.Equal(RunStatus.Canceled, run.Status);
        Assert.False(_inFlight.Task.IsCompleted);
        await ResumesAsync(run.RunId);
    }

    [Fact]
    public async Task A_handler_that_ignores_its_token_finishes_its_superstep()
    {
        using var source = new CancellationTokenSource();
        var fan = Fan.Create(first: async (message, context, _) =>
        {
            await source.CancelAsync();
            await Task.Yield();
            context.Send(message);
        }, store: _store);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fan.RunAsync(1, new RunOptions { RunId = "r" }, source.Token));

        Assert.Equal(2, (await _store.GetLatestAsync("r"))!.SuperStep);
        await ResumesAsync("r");
    }

    [Fact]
    public async Task Cancelling_in_the_last_superstep_changes_nothing()
    {
        using var source = new CancellationTokenSource();
        var fan = Fan.Create(sink: async (message, context, _) =>
        {
            context.Send(message);
            await source.CancelAsync();
        });

        Assert.Equal([1, 1, 1], (await fan.RunAsync(1, cancellationToken: source.Token)).Outputs);
    }

    [Fact]
    public async Task A_failure_while_a_cancellation_unwinds_is_not_hidden()
    {
        using var source = new CancellationTokenSource();
        var fan = Fan.Create(
            first: (_, _, cancellationToken) => new ValueTask(Task.Delay(Timeout.Infinite, cancellationToken)),
            second: async (_, _, cancellationToken) =>
            {
                await source.CancelAsync();
                await Task.Delay(20, CancellationToken.None);
                throw new FormatException("could not clean up");
            },
            store: _store);

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1, cancellationToken: source.Token).SoonAsync());

        Assert.Equal("Second", failure.ExecutorId);
    }

    [Fact]
    public async Task Cancelling_a_run_that_has_ended_changes_nothing()
    {
        await using var run = await Fan.Create().RunStreamingAsync(1);
        await run.WatchAsync();

        await run.CancelAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal([1, 1, 1], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_run_that_saves_rarely_keeps_what_it_has_done_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var fan = Fan.Create(first: async (message, context, _) =>
        {
            context.Send(message);
            await source.CancelAsync();
        }, store: _store);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fan.RunAsync(1, new RunOptions { RunId = "r", CheckpointPolicy = CheckpointPolicy.WhenWaiting }, source.Token));

        Assert.Equal(2, (await _store.GetLatestAsync("r"))!.SuperStep);
        await ResumesAsync("r");
    }

    [Fact]
    public async Task CancelAsync_keeps_what_a_rarely_saving_run_has_done()
    {
        await using var run = await Waiting().RunStreamingAsync(1, new RunOptions { CheckpointPolicy = CheckpointPolicy.WhenWaiting });
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is SuperStepCompletedEvent)
                break;
        }

        await run.CancelAsync();

        Assert.Equal(1, (await _store.GetLatestAsync(run.RunId))!.SuperStep);
        await ResumesAsync(run.RunId);
    }

    private Fan Waiting() => Fan.Create(
        first: async (message, context, cancellationToken) =>
        {
            try
            {
                _inFlight.TrySetResult();
                if (_wait)
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                context.Send(message);
            }
            finally
            {
                await Task.Delay(10, CancellationToken.None);
                _unwound = true;
            }
        },
        store: _store);

    private async Task ResumesAsync(string runId)
    {
        _wait = false;
        var result = await Waiting().ResumeAsync(runId);
        Assert.Equal(runId, result.RunId);
        Assert.Equal([1, 1, 1], result.Outputs);
        Assert.Equal(3, result.SuperSteps);
    }
}
