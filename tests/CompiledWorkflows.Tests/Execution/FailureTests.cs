using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A failed superstep has no effect, says who failed, and leaves a run that can be resumed.</summary>
public sealed class FailureTests
{
    private static readonly Script Throw = (_, _, _) => throw new FormatException("on fire");

    [Fact]
    public async Task RunAsync_throws_what_failed_and_where()
    {
        await using var store = new InMemoryCheckpointStore();
        var fan = Fan.Create(second: Throw, store: store);

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1, new RunOptions { RunId = "r" }));

        Assert.Equal("r", failure.RunId);
        Assert.Equal("Second", failure.ExecutorId);
        Assert.Equal(1, failure.SuperStep);
        Assert.Equal(new CheckpointId("r", 1), failure.LastCheckpoint);
        Assert.Equal("on fire", Assert.IsType<FormatException>(failure.InnerException).Message);
        foreach (var told in new[] { "'r'", "Second", "superstep 1", "on fire", "r@1" })
            Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stream_ends_with_the_error()
    {
        await using var store = new InMemoryCheckpointStore();
        await using var run = await Fan.Create(second: Throw, store: store).RunStreamingAsync(1);

        var events = await run.WatchAsync();

        Assert.Equal(
            [
                "started",
                "superstep 0", "Source gets 1", "Source returns nothing", "superstep 0 done",
                "superstep 1", "First gets 1", "First returns nothing", "Second gets 1", "Second fails: on fire", "error: WorkflowFailedException",
            ],
            events.Select(EventText.Describe));
        Assert.Equal(RunStatus.Failed, run.Status);
        var error = Assert.IsType<WorkflowErrorEvent>(events[^1]).Exception;
        Assert.Same(error, await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync()));
        Assert.Empty(await run.WatchAsync());
    }

    [Fact]
    public async Task A_failed_superstep_has_no_effect()
    {
        await using var store = new InMemoryCheckpointStore();
        var fail = true;
        var fan = Fan.Create(
            sink: (message, context, _) =>
            {
                context.Send(message);
                return fail && message == 3 ? throw new FormatException() : default;
            },
            first: (_, context, _) => Send(context, 1),
            second: (_, context, _) => Send(context, 2),
            third: (_, context, _) => Send(context, 3),
            store: store);
        await using var run = await fan.RunStreamingAsync(0);
        var events = await run.WatchAsync();

        Assert.DoesNotContain(events, e => e is WorkflowOutputEvent);
        Assert.Equal(3, (await store.AllAsync(run.RunId)).Count);

        fail = false;
        var repaired = await fan.ResumeAsync(run.RunId);
        Assert.Equal([1, 2, 3], repaired.Outputs);
        Assert.Equal(3, repaired.SuperSteps);
        Assert.Equal(run.RunId, repaired.RunId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Siblings_are_cancelled_and_awaited(bool failsAtOnce)
    {
        var unwound = false;
        var waits = new TaskCompletionSource();
        var fan = Fan.Create(
            first: async (_, _, cancellationToken) =>
            {
                waits.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    await Task.Delay(20, CancellationToken.None);
                    unwound = true;
                }
            },
            second: async (_, _, _) =>
            {
                await waits.Task;
                if (!failsAtOnce)
                    await Task.Yield();
                throw new FormatException("on fire");
            });

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1).SoonAsync());

        Assert.Equal("Second", failure.ExecutorId);
        Assert.True(unwound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_has_not_begun_does_not_begin(bool asTask)
    {
        var begun = false;
        var fan = Fan.Create(
            second: asTask ? (_, _, _) => ValueTask.FromException(new FormatException()) : Throw,
            third: (_, _, _) =>
            {
                begun = true;
                return default;
            });

        await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1));

        Assert.False(begun);
    }

    [Fact]
    public async Task What_has_not_begun_does_not_begin_while_another_waits()
    {
        var begun = false;
        var fan = Fan.Create(
            first: (_, _, cancellationToken) => new ValueTask(Task.Delay(Timeout.Infinite, cancellationToken)),
            second: Throw,
            third: (_, _, _) =>
            {
                begun = true;
                return default;
            });

        await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1).SoonAsync());

        Assert.False(begun);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Further_messages_of_a_sibling_are_not_handled_and_wait_for_nothing(bool waits)
    {
        var firstFails = new TaskCompletionSource();
        var handled = 0;
        var fan = Fan.Create(
            source: (_, context, _) =>
            {
                context.Send(1);
                context.Send(2);
                return default;
            },
            first: async (_, _, _) =>
            {
                await firstFails.Task;
                throw new FormatException("on fire");
            },
            second: (_, _, _) =>
            {
                handled++;
                firstFails.SetResult();
                return waits ? new ValueTask(Task.Delay(1, CancellationToken.None)) : default;
            },
            third: (_, _, cancellationToken) => new ValueTask(Task.Delay(Timeout.Infinite, cancellationToken)));
        await using var run = await fan.RunStreamingAsync(0);

        await run.WatchAsync().SoonAsync();

        Assert.Equal(1, handled);
        Assert.Equal(RunStatus.Failed, run.Status);
    }

    [Fact]
    public async Task A_failure_is_told_before_the_siblings_have_unwound()
    {
        var told = new TaskCompletionSource();
        var fan = Fan.Create(
            first: async (_, _, _) => await told.Task,
            second: async (_, _, _) =>
            {
                await Task.Yield();
                throw new FormatException("on fire");
            });
        await using var run = await fan.RunStreamingAsync(1);

        var watching = Task.Run(async () =>
        {
            await foreach (var happened in run.WatchStreamAsync())
            {
                if (happened is ExecutorFailedEvent)
                    told.SetResult();
            }
        });

        await watching.SoonAsync();
    }

    [Fact]
    public async Task Of_two_failures_the_first_counts_and_both_are_told()
    {
        var failed = new TaskCompletionSource();
        var fan = Fan.Create(
            first: async (_, _, _) =>
            {
                await failed.Task;
                throw new FormatException("second");
            },
            second: async (_, _, cancellationToken) =>
            {
                cancellationToken.Register(failed.SetResult);
                await Task.Yield();
                throw new FormatException("first");
            },
            third: (_, _, cancellationToken) => new ValueTask(Task.Delay(Timeout.Infinite, cancellationToken)));
        await using var run = await fan.RunStreamingAsync(1);

        var events = await run.WatchAsync().SoonAsync();

        Assert.Equal(["Second", "First"], events.OfType<ExecutorFailedEvent>().Select(e => e.ExecutorId));
        Assert.Equal("Second", (await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync())).ExecutorId);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_failure()
    {
        foreach (var cancelled in new Script[]
        {
            (_, _, _) => throw new OperationCanceledException("timeout"),
            (_, _, _) => ValueTask.FromCanceled(new CancellationToken(true)),
            async (_, _, _) =>
            {
                await Task.Yield();
                throw new TaskCanceledException("timeout");
            },
        })
        {
            await using var run = await Fan.Create(first: cancelled).RunStreamingAsync(1);
            var events = await run.WatchAsync();

            Assert.Equal(RunStatus.Failed, run.Status);
            Assert.IsAssignableFrom<OperationCanceledException>(Assert.Single(events.OfType<ExecutorFailedEvent>()).Exception);
            Assert.Equal("First", (await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync())).ExecutorId);
        }
    }

    [Fact]
    public async Task What_a_registered_callback_throws_does_not_hide_the_failure()
    {
        var fan = Fan.Create(
            first: async (_, _, cancellationToken) =>
            {
                cancellationToken.Register(() => throw new NotSupportedException("callback"));
                await Task.Delay(Timeout.Infinite, cancellationToken);
            },
            second: async (_, _, _) =>
            {
                await Task.Yield();
                throw new FormatException("on fire");
            });
        await using var run = await fan.RunStreamingAsync(1);

        var events = await run.WatchAsync().SoonAsync();

        Assert.Contains("callback", Assert.Single(events.OfType<WorkflowWarningEvent>()).Message, StringComparison.Ordinal);
        Assert.Equal("Second", (await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync())).ExecutorId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_factory_that_throws_or_gives_nothing_fails_its_executor(bool throws)
    {
        var fan = new Fan(first: () => throws ? throw new FormatException("no printer") : null!);

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1));

        Assert.Equal("First", failure.ExecutorId);
        Assert.Contains(throws ? "no printer" : "returned null", failure.Message, StringComparison.Ordinal);
    }

    private static ValueTask Send(ExecutorContext<Scripted> context, int message)
    {
        context.Send(message);
        return default;
    }
}
