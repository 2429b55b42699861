using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A run that has stopped takes no input: it says so and what to do, and nothing is saved.</summary>
public sealed class RefusedInputTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Chat Chat => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("halt", RunStatus.Halted)]
    [InlineData("fail", RunStatus.Failed)]
    [InlineData("why?", RunStatus.Canceled)]
    public async Task A_run_that_has_stopped_refuses(string input, RunStatus status)
    {
        await using var run = await Chat.RunStreamingAsync(input, new RunOptions { RunId = "r" });
        await run.WatchAsync();
        if (status == RunStatus.Canceled)
            await run.CancelAsync();
        Assert.Equal(status, run.Status);

        await RefusesAsync(run, $"{status}");

        Assert.Equal(status, run.Status);
    }

    [Fact]
    public async Task A_run_that_was_cancelled_after_its_completion_refuses()
    {
        await using var run = await Chat.RunStreamingAsync("a", new RunOptions { RunId = "r" });
        await run.ResultAsync();
        await run.CancelAsync();
        Assert.Equal(RunStatus.Completed, run.Status);

        await RefusesAsync(run, "cancelled");

        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Fact]
    public async Task A_halted_run_takes_it_when_it_is_resumed()
    {
        await using (var run = await Chat.RunStreamingAsync("halt", new RunOptions { RunId = "r" }))
        {
            await run.WatchAsync();
            await RefusesAsync(run, "Halted");
        }

        await using var resumed = await Chat.ResumeStreamingAsync("r");
        await resumed.SendMessageAsync("b");
        Assert.Equal(["1. 1: halt", "2. 2: b"], (await resumed.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task Null_is_refused()
    {
        await using var run = await Chat.RunStreamingAsync("a");

        await Assert.ThrowsAsync<ArgumentNullException>("input", () => run.SendMessageAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("run", () => ((StreamingRun<string, Chat>)null!).SendMessageAsync("b"));

        Assert.Single(_store.Records);
    }

    [Fact]
    public async Task A_run_that_is_disposed_of_refuses()
    {
        var run = await Chat.RunStreamingAsync("a");
        await run.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => run.SendMessageAsync("b"));
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task A_run_that_is_disposed_of_meanwhile_refuses_and_leaves_its_log()
    {
        var working = new TaskCompletionSource();
        var worked = new TaskCompletionSource();
        var chat = new Chat(listener: () => new Listener(async _ =>
        {
            working.TrySetResult();
            await worked.Task;
        }))
        {
            Checkpoints = _store,
        };
        var run = await chat.RunStreamingAsync("why?");
        var watching = run.WatchAsync();
        await working.Task.SoonAsync();
        var sending = run.SendMessageAsync("b");
        var disposal = run.DisposeAsync().AsTask();
        worked.SetResult();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sending.SoonAsync());
        await disposal.SoonAsync();
        await watching.SoonAsync();
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_run_untouched()
    {
        using var giveUp = new CancellationTokenSource();
        var working = new TaskCompletionSource();
        var worked = new TaskCompletionSource();
        var chat = new Chat(listener: () => new Listener(async _ =>
        {
            working.TrySetResult();
            await worked.Task;
        }));
        await using var run = await chat.RunStreamingAsync("a");
        var result = run.ResultAsync();
        await working.Task.SoonAsync();
        var sending = run.SendMessageAsync("b", giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.SoonAsync());

        worked.SetResult();
        Assert.Equal(["1. 1: a"], (await result.SoonAsync()).Outputs);
    }

    private async Task RefusesAsync(StreamingRun<string, Chat> run, string state)
    {
        var records = _store.Records.Count;
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => run.SendMessageAsync("b"));
        foreach (var told in new[] { $"'{run.RunId}'", state, "no input", "Resume it" })
            Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(records, _store.Records.Count);
        Assert.Equal(0, _store.Open);
    }
}
