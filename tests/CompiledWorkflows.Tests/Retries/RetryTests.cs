using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A handler that throws tries again, and what it did before is undone.</summary>
public sealed class RetryTests
{
    private readonly Outside _outside = new();

    private Trying Workflow => new(hasty: () => new Hasty(_outside));

    [Fact]
    public async Task A_failed_attempt_leaves_no_state_no_message_and_no_shared_write()
    {
        var result = await Workflow.RunAsync([new("a", 2), new("b", 0), new("c", 1)]);

        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal(
            [
                "a begun in attempt 3", "a done: a3 (1) a3",
                "b begun in attempt 1", "b done: a3,b1 (2) a3,b1",
                "c begun in attempt 2", "c done: a3,b1,c2 (3) a3,b1,c2",
                "witness 1: a", "witness 2: b", "witness 3: c",
            ],
            result.Outputs.Cast<string>());
        Assert.Equal(2, result.SuperSteps);
    }

    [Fact]
    public async Task All_attempts_are_one_work_under_one_effect_key()
    {
        await Workflow.RunAsync([new("a", 2), new("b", 1)]);

        var keys = _outside.Log.Select(line => line.Split(' ')).GroupBy(words => words[0][0]).ToDictionary(group => group.Key, group => group.Select(words => words[1]).ToList());
        Assert.Equal(3, keys['a'].Count);
        Assert.Single(keys['a'].Distinct());
        Assert.Single(keys['b'].Distinct());
        Assert.NotEqual(keys['a'][0], keys['b'][0]);
    }

    [Fact]
    public async Task When_the_attempts_are_used_up_the_run_fails_as_it_would_without_them()
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.RunAsync([new("a", 4)]));

        Assert.Equal("Hasty", failure.ExecutorId);
        Assert.Equal("a failed 4", Assert.IsType<IOException>(failure.InnerException).Message);
        Assert.Equal(4, _outside.Log.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_a_crash_only_the_attempts_are_made_that_are_left(int made)
    {
        await using var store = new ScriptedStore();
        var attempts = 0;
        store.OnAppend = record => record.Kind == CheckpointRecordKind.Journal && ++attempts > made ? throw new IOException("gone") : default;
        await Assert.ThrowsAsync<WorkflowFailedException>(() => new Trying(hasty: () => new Hasty(_outside)) { Checkpoints = store }.RunAsync([new("a", 9)], new RunOptions { RunId = "r" }));
        await using var survivor = await store.SurviveAsync();

        var later = new Outside();
        await Assert.ThrowsAsync<WorkflowFailedException>(() => new Trying(hasty: () => new Hasty(later)) { Checkpoints = survivor }.ResumeAsync("r"));

        Assert.Equal(4 - made, later.Log.Count);
    }

    [Fact]
    public async Task An_exception_that_is_excepted_is_not_worth_another_attempt()
    {
        _outside.OnAttempt = (_, _, _) => throw new PlatformNotSupportedException("never");

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.RunAsync([new("a", 0)]));

        Assert.IsType<PlatformNotSupportedException>(failure.InnerException);
        Assert.Equal(2, _outside.Attempt(new("a", 0)));
    }

    [Fact]
    public async Task Events_tell_each_attempt_that_failed_and_no_failure()
    {
        await using var run = await Workflow.RunStreamingAsync([new("a", 2)]);

        var events = await run.WatchAsync();

        var retries = events.OfType<ExecutorRetryEvent>().ToList();
        Assert.Equal([1, 2], retries.Select(retry => retry.Attempt));
        Assert.All(retries, retry => Assert.NotNull(retry.NextAttempt));
        Assert.Equal(["a failed 1", "a failed 2"], retries.Select(retry => retry.Exception.Message));
        Assert.Empty(events.OfType<ExecutorFailedEvent>());
        Assert.Single(events.OfType<ExecutorCompletedEvent>(), completed => completed.ExecutorId == "Hasty");
    }

    [Fact]
    public async Task A_failed_attempt_does_not_halt_the_run()
    {
        var asked = 0;
        var result = await new Halting(halter: () => new Halter(context =>
        {
            if (++asked == 1)
            {
                context.RequestHalt();
                throw new IOException();
            }
        })).RunAsync(1);

        Assert.Equal(2, asked);
        Assert.Equal(RunStatus.Completed, result.Status);
    }

    [Fact]
    public async Task The_attempt_that_counts_does()
    {
        var asked = 0;
        var result = await new Halting(halter: () => new Halter(context =>
        {
            context.RequestHalt();
            if (++asked == 1)
                throw new IOException();
        })).RunAsync(1);

        Assert.Equal(RunStatus.Halted, result.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Order_is_the_same_whatever_runs_in_parallel(int? degree)
    {
        _outside.OnAttempt = async (_, _, _) => await Task.Yield();

        var result = await Workflow.RunAsync([new("a", 1), new("b", 2)], new RunOptions { MaxDegreeOfParallelism = degree });

        Assert.Equal(
            ["a begun in attempt 2", "a done: a2 (1) a2", "b begun in attempt 3", "b done: a2,b3 (2) a2,b3", "witness 1: a", "witness 2: b"],
            result.Outputs.Cast<string>());
    }

    [Fact]
    public async Task A_cancellation_is_followed_by_no_attempt()
    {
        using var cancellation = new CancellationTokenSource();
        _outside.OnAttempt = async (_, _, token) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Workflow.RunAsync([new("a", 0)], cancellationToken: cancellation.Token));

        Assert.Equal(2, _outside.Attempt(new("a", 0)));
    }

    [Fact]
    public async Task A_handler_whose_executor_cannot_be_made_tries_to_make_it_again()
    {
        var made = 0;
        var workflow = new Trying(hasty: () => ++made == 1 ? throw new IOException("not yet") : new Hasty(_outside));

        var result = await workflow.RunAsync([new("a", 0)]);

        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal("a begun in attempt 2", result.Outputs[0]);
    }
}

[Executor]
public sealed partial class Halter(Action<ExecutorContext> act)
{
    [Handler]
    [Retry(2, DelaySeconds = 0)]
    public int OnNumber(int number, ExecutorContext context)
    {
        act(context);
        return number;
    }
}

[Executor]
public sealed partial class Echo
{
    [Handler]
    public int OnNumber(int number) => number;
}

[Workflow("halting")]
[Start<Halter>]
[Edge<Halter, Echo>]
[Output<Echo>]
public sealed partial class Halting;
