using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>An attempt has as long as it is given.</summary>
public sealed class AttemptTimeoutTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly Outside _outside = new();

    private Limits Workflow => new(limited: () => new Limited(_outside)) { TimeProvider = _time };

    [Fact]
    public async Task An_attempt_that_takes_too_long_has_failed_and_the_next_one_has_the_whole_time()
    {
        _outside.OnAttempt = async (_, attempt, token) =>
        {
            _time.Advance(TimeSpan.FromSeconds(attempt == 1 ? 30 : 29));
            await Task.Delay(attempt == 1 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, token);
        };
        await using var run = await Workflow.RunStreamingAsync(new Errand("a", 0));

        var events = await run.WatchAsync();

        var retry = Assert.Single(events.OfType<ExecutorRetryEvent>());
        Assert.Equal("Attempt 1 of executor 'Limited' took longer than 30 s.", Assert.IsType<TimeoutException>(retry.Exception).Message);
        Assert.Equal(["a done in 2"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task The_last_attempt_fails_the_run_with_it()
    {
        _outside.OnAttempt = async (_, _, token) =>
        {
            _time.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(Timeout.Infinite, token);
        };

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.RunAsync(new Errand("a", 0)));

        Assert.Equal("Attempt 2 of executor 'Limited' took longer than 30 s.", Assert.IsType<TimeoutException>(failure.InnerException).Message);
    }

    [Fact]
    public async Task What_is_done_in_time_by_the_handler_counts_though_its_token_is_cancelled()
    {
        _outside.OnAttempt = (_, _, _) =>
        {
            _time.Advance(TimeSpan.FromSeconds(31));
            return Task.CompletedTask;
        };

        Assert.Equal(["a done in 1"], (await Workflow.RunAsync(new Errand("a", 0))).Outputs);
    }

    [Fact]
    public async Task An_exception_of_another_kind_is_not_worth_another_attempt()
    {
        _outside.OnAttempt = (_, _, _) => throw new IOException("broken");

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.RunAsync(new Errand("a", 0)));

        Assert.IsType<IOException>(failure.InnerException);
        Assert.Equal(2, _outside.Attempt(new("a", 0)));
    }

    [Fact]
    public async Task A_cancellation_of_the_run_is_no_timeout()
    {
        using var cancellation = new CancellationTokenSource();
        _outside.OnAttempt = async (_, _, token) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Workflow.RunAsync(new Errand("a", 0), cancellationToken: cancellation.Token));
    }
}
