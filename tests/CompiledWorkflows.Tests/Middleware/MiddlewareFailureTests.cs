using Xunit;

namespace CompiledWorkflows.Tests.Middleware;

/// <summary>Middleware can fail what it is around, and never changes anything else.</summary>
public sealed class MiddlewareFailureTests
{
    [Theory]
    [InlineData("superstep", true)]
    [InlineData("superstep", false)]
    [InlineData("Finish", true)]
    [InlineData("Finish", false)]
    public async Task What_throws_around_a_superstep_or_a_handler_fails_it_without_effect(string what, bool before)
    {
        var store = new InMemoryCheckpointStore();
        var fails = true;
        Task Fail(string around) => fails && around.StartsWith(what, StringComparison.Ordinal) && around.Contains('1', StringComparison.Ordinal) ? throw new TimeoutException("late") : Task.CompletedTask;
        var workflow = new Countdown { Checkpoints = store, Middleware = [before ? new Journal { Before = Fail } : new Journal { After = Fail }] };

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => workflow.RunAsync(0));

        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Equal(what == "Finish" ? "Finish" : null, failure.ExecutorId);
        Assert.Equal((1, 1L), (failure.SuperStep, failure.LastCheckpoint!.Value.Sequence));
        fails = false;
        Assert.Equal([1], (await workflow.ResumeAsync(failure.RunId)).Outputs);
    }

    [Fact]
    public async Task What_throws_before_a_run_lets_it_not_start()
    {
        var store = new InMemoryCheckpointStore();
        var workflow = new Countdown { Checkpoints = store, Middleware = [new Journal { Before = what => throw new TimeoutException(what) }] };

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => workflow.RunAsync(0, new RunOptions { RunId = "r" }));

        Assert.Equal("run countdown from 0", failure.InnerException!.Message);
        Assert.Null(await store.GetLatestAsync("r"));
    }

    [Fact]
    public async Task What_throws_after_a_run_reaches_its_caller_and_leaves_the_run_as_it_is()
    {
        var store = new InMemoryCheckpointStore();
        var workflow = new Countdown
        {
            Checkpoints = store,
            Middleware = [new Journal { After = what => what.StartsWith("run", StringComparison.Ordinal) ? throw new TimeoutException() : Task.CompletedTask }],
        };

        await Assert.ThrowsAsync<TimeoutException>(() => workflow.RunAsync(0, new RunOptions { RunId = "r" }));

        Assert.Equal(RunStatus.Completed, (await store.GetLatestAsync("r"))!.Status);
    }

    [Fact]
    public async Task What_throws_before_a_segment_that_a_response_begins_fails_the_run()
    {
        var store = new InMemoryCheckpointStore();
        var workflow = new Interview
        {
            Checkpoints = store,
            Middleware = [new Journal { Before = what => what == "run interview from 2" ? throw new TimeoutException() : Task.CompletedTask }],
        };
        await using var run = await workflow.RunStreamingAsync(new Topic(1));
        await run.WatchAsync();

        await Assert.ThrowsAsync<WorkflowFailedException>(() => run.SendResponseAsync(run.PendingRequests[0].RequestId, "well"));

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(["error: WorkflowFailedException"], await run.DescribeAsync());
    }

    [Theory]
    [InlineData(0, "has not called next")]
    [InlineData(2, "has called next twice")]
    [InlineData(-1, "before next had completed")]
    public async Task Calls_next_once_and_awaits_it(int calls, string told)
    {
        var interview = new Interview(clerk: () => new Clerk(left => Task.Delay(20))) { Middleware = [new Careless(calls)] };

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => interview.RunAsync(new Topic(0, Work: 1)));

        Assert.Equal("Clerk", failure.ExecutorId);
        Assert.Contains(told, Assert.IsType<InvalidOperationException>(failure.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_it_catches_counts_all_the_same()
    {
        var interview = new Interview(clerk: () => new Clerk(left => throw new FormatException())) { Middleware = [new Careless(1)] };

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => interview.RunAsync(new Topic(0, Work: 1)));

        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public async Task Cancellation_within_it_cancels_the_run()
    {
        using var source = new CancellationTokenSource();
        var workflow = new Countdown { Middleware = [new Waiting(source)] };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workflow.RunAsync(0, cancellationToken: source.Token));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Countdown { Middleware = [null!] });
        Assert.Throws<ArgumentException>(() => new RunOptions { Middleware = [null!] });
    }

    /// <summary>Calls next as often as its test says; with -1 it does not wait for it.</summary>
    private sealed class Careless(int calls) : WorkflowMiddleware
    {
        public override async ValueTask InvokeHandlerAsync(HandlerMiddlewareContext context, Func<ValueTask> next)
        {
            if (context.ExecutorId != "Clerk")
            {
                await next();
                return;
            }

            if (calls < 0)
                _ = next().AsTask();
            for (var call = 0; call < calls; call++)
            {
                try
                {
                    await next();
                }
                catch (FormatException)
                {
                }
            }
        }
    }

    private sealed class Waiting(CancellationTokenSource source) : WorkflowMiddleware
    {
        public override async ValueTask InvokeSuperStepAsync(SuperStepMiddlewareContext context, Func<ValueTask> next)
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            await next();
        }
    }
}
