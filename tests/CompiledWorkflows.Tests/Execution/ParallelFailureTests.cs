using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A superstep of parallel executors fails and is cancelled as a sequential one.</summary>
public sealed class ParallelFailureTests
{
    [Fact]
    public async Task A_failure_cancels_the_others_which_are_awaited()
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
                throw new FormatException("on fire");
            });

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1, Degree(2)).SoonAsync());

        Assert.Equal("Second", failure.ExecutorId);
        Assert.True(unwound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_has_not_begun_does_not_begin(bool waits)
    {
        var begun = false;
        var fan = Fan.Create(
            first: async (_, _, _) =>
            {
                if (waits)
                    await Task.Yield();
                throw new FormatException("on fire");
            },
            second: (_, _, _) =>
            {
                begun = true;
                return default;
            });

        await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1, Degree(1)));

        Assert.False(begun);
    }

    [Fact]
    public async Task A_superstep_that_fails_asks_nothing_and_is_repeated_by_a_resume()
    {
        await using var store = new ScriptedStore();
        var fail = true;
        var crowd = Crowd.Create((worker, _) => fail && worker == 5 ? throw new FormatException("on fire") : default);
        var options = new RunOptions { RunId = "r", Checkpoints = store, MaxDegreeOfParallelism = 3 };

        await Assert.ThrowsAsync<WorkflowFailedException>(() => crowd.RunAsync(2, options));
        Assert.Equal([CheckpointRecordKind.Base, CheckpointRecordKind.Delta, CheckpointRecordKind.Journal], store.Records.Select(record => record.Kind));
        fail = false;
        var repaired = await crowd.ResumeAsync("r", options);

        var expected = await crowd.RunAsync(2, new RunOptions { RunId = "r" });
        Assert.Equal(expected.Outputs, repaired.Outputs);
        Assert.Equal(expected.PendingRequests.Select(r => r.RequestId), repaired.PendingRequests.Select(r => r.RequestId));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(0, 2)]
    [InlineData(0, 8)]
    [InlineData(1, null)]
    [InlineData(1, 2)]
    public async Task Of_executors_that_fail_on_their_own_the_one_declared_first_is_named(int last, int? degree)
    {
        // What has not begun when the other fails does not begin.
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var told = new TaskCompletionSource();
        var crowd = Crowd.Create(async (worker, _) =>
        {
            if (worker == last)
                begun.SetResult();
            await (worker == last ? told.Task : begun.Task);
            if (worker < 2)
                throw new FormatException($"worker {worker}");
        });
        await using var run = await crowd.RunStreamingAsync(0, Degree(degree));

        var failed = await FailedAsync(run, told);

        Assert.Equal([$"Cruncher{1 - last}", $"Cruncher{last}"], failed);
        Assert.Equal("Cruncher0", (await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync())).ExecutorId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public async Task One_that_may_have_failed_because_it_was_cancelled_is_not_named(int? degree)
    {
        var told = new TaskCompletionSource();
        var fan = Fan.Create(
            first: async (_, _, _) =>
            {
                await told.Task;
                throw new FormatException("cut off");
            },
            second: async (_, _, _) =>
            {
                await Task.Yield();
                throw new FormatException("on fire");
            });
        await using var run = await fan.RunStreamingAsync(1, Degree(degree));

        var failed = await FailedAsync(run, told);

        Assert.Equal(["Second", "First"], failed);
        Assert.Equal("Second", (await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync())).ExecutorId);
    }

    [Fact]
    public async Task Cancellation_ends_the_run_when_all_have_unwound()
    {
        await using var store = new InMemoryCheckpointStore();
        var waiting = 0;
        var bothWait = new TaskCompletionSource();
        var calm = false;
        Script wait = async (message, context, cancellationToken) =>
        {
            if (!calm)
            {
                if (Interlocked.Increment(ref waiting) == 2)
                    bothWait.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            context.Send(message);
        };
        var fan = Fan.Create(first: wait, second: wait, third: wait, store: store);
        await using var run = await fan.RunStreamingAsync(1, Degree(2));
        var watching = run.WatchAsync();
        await bothWait.Task.SoonAsync();

        await run.CancelAsync().SoonAsync();

        Assert.Equal(RunStatus.Canceled, run.Status);
        Assert.DoesNotContain(await watching.SoonAsync(), e => e is ExecutorFailedEvent or WorkflowErrorEvent);
        Assert.Equal(2, waiting);
        calm = true;
        Assert.Equal([1, 1, 1], (await fan.ResumeAsync(run.RunId, Degree(2))).Outputs);
    }

    private static RunOptions Degree(int? degree) => new() { MaxDegreeOfParallelism = degree };

    /// <summary>Watches a run to its end, and tells when the first executor has failed.</summary>
    /// <returns>Who failed, in the order of their failing.</returns>
    private static async Task<List<string>> FailedAsync<TOutput>(StreamingRun<TOutput> run, TaskCompletionSource firstFailed)
    {
        var failed = new List<string>();
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is not ExecutorFailedEvent failure)
                continue;
            failed.Add(failure.ExecutorId);
            firstFailed.TrySetResult();
        }

        return failed;
    }
}
