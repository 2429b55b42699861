using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A stream can be left, taken up again and watched late, and loses nothing.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task Nothing_runs_before_somebody_watches_and_nothing_is_lost()
    {
        var handled = 0;
        await using var run = await Fan.Create(source: (_, _, _) =>
        {
            handled++;
            return default;
        }).RunStreamingAsync(1);
        await Task.Delay(20);
        Assert.Equal(0, handled);

        Assert.Equal("started", (await run.DescribeAsync())[0]);
        Assert.Equal(1, handled);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_breaks_out_goes_on_where_he_was(bool waits)
    {
        Script pass = async (message, context, _) =>
        {
            if (waits)
                await Task.Yield();
            context.Send(message);
        };
        Script ignore = (_, _, _) => default;
        var fan = Fan.Create(pass, pass, ignore, ignore, pass);
        await using var whole = await fan.RunStreamingAsync(1);
        var all = await whole.DescribeAsync();
        for (var after = 1; after <= all.Count; after++)
        {
            await using var run = await fan.RunStreamingAsync(1);
            var seen = new List<string>();
            await foreach (var happened in run.WatchStreamAsync())
            {
                seen.Add(happened.Describe());
                if (seen.Count == after)
                    break;
            }

            seen.AddRange(await run.DescribeAsync());
            Assert.Equal(all.Order(), seen.Order());
            if (!waits)
                Assert.Equal(all, seen);
            Assert.Equal([1], (await run.ResultAsync()).Outputs);
        }
    }

    [Fact]
    public async Task Whoever_breaks_out_can_wait_for_the_result()
    {
        var gate = new TaskCompletionSource();
        await using var run = await Fan.Create(first: async (message, context, _) =>
        {
            await gate.Task;
            context.Send(message);
        }).RunStreamingAsync(1);
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is ExecutorInvokedEvent { ExecutorId: "First" })
                break;
        }

        var result = run.ResultAsync();
        gate.SetResult();

        Assert.Equal([1, 1, 1], (await result.SoonAsync()).Outputs);
    }

    [Fact]
    public async Task A_second_watcher_is_refused_and_the_first_goes_on()
    {
        await using var run = await new TextPipeline().RunStreamingAsync("ab");
        var seen = 0;
        await foreach (var happened in run.WatchStreamAsync())
        {
            seen++;
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => run.WatchAsync());
            Assert.Contains(run.RunId, refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(10, seen);
    }

    [Fact]
    public async Task Events_of_a_handler_are_seen_while_it_waits()
    {
        var seen = new TaskCompletionSource();
        await using var run = await Fan.Create(source: async (_, context, _) =>
        {
            context.AddEvent(new Progress(1));
            await seen.Task;
            context.AddEvent(new Progress(2));
        }).RunStreamingAsync(1);

        var watching = Task.Run(async () =>
        {
            var told = new List<int>();
            await foreach (var happened in run.WatchStreamAsync())
            {
                if (happened is not Progress progress)
                    continue;
                told.Add(progress.Percent);
                seen.TrySetResult();
            }

            return told;
        });

        Assert.Equal([1, 2], await watching.SoonAsync());
    }

    [Fact]
    public async Task Whoever_waits_for_the_result_sees_a_watcher_get_everything()
    {
        await using var run = await Fan.Create(first: async (message, context, _) =>
        {
            await Task.Yield();
            context.Send(message);
        }).RunStreamingAsync(1);

        var watching = run.WatchAsync();
        var result = await run.ResultAsync().SoonAsync();

        Assert.Equal(3, (await watching.SoonAsync()).OfType<WorkflowOutputEvent>().Count());
        Assert.Equal([1, 1, 1], result.Outputs);
    }

    [Fact]
    public async Task The_status_is_right_when_the_last_event_is_seen()
    {
        for (var i = 0; i < 50; i++)
        {
            await using var completes = await Fan.Create(sink: async (_, _, _) => await Task.Yield()).RunStreamingAsync(1);
            await foreach (var happened in completes.WatchStreamAsync())
            {
                if (happened is SuperStepCompletedEvent { SuperStep: 2 })
                    Assert.Equal(RunStatus.Completed, completes.Status);
            }

            await using var fails = await Fan.Create(sink: async (_, _, _) =>
            {
                await Task.Yield();
                throw new FormatException();
            }).RunStreamingAsync(1);
            await foreach (var happened in fails.WatchStreamAsync())
            {
                if (happened is WorkflowErrorEvent)
                    Assert.Equal(RunStatus.Failed, fails.Status);
            }
        }
    }

    [Fact]
    public async Task A_disposed_run_says_so()
    {
        var run = await new TextPipeline().RunStreamingAsync("ab");
        await run.DisposeAsync();
        await run.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => run.WatchAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => run.ResultAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(run.CancelAsync);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => run.SendResponseAsync("x", 1));
    }

    private sealed class Progress(int percent) : WorkflowEvent
    {
        public int Percent => percent;
    }
}
