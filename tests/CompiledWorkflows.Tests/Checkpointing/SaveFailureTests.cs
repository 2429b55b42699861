using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What cannot be saved fails the run; nothing goes on as if it were saved.</summary>
public sealed class SaveFailureTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_append_that_fails_fails_the_run(bool later)
    {
        _store.OnAppend = async record =>
        {
            if (record.Sequence != 2)
                return;
            if (later)
                await Task.Yield();
            throw new IOException("disk full");
        };
        var pipeline = new TextPipeline { Checkpoints = _store };
        await using var run = await pipeline.RunStreamingAsync("ab", new RunOptions { RunId = "r" });

        var events = await run.DescribeAsync();

        Assert.Equal(
            [
                "started",
                "superstep 0", "Upper gets ab", "Upper returns AB", "superstep 0 done",
                "superstep 1", "Reverse gets AB", "Reverse returns BA", "error: WorkflowFailedException",
            ],
            events);
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync());
        Assert.Null(failure.ExecutorId);
        Assert.Equal(1, failure.SuperStep);
        Assert.Equal(new CheckpointId("r", 1), failure.LastCheckpoint);
        Assert.Equal("disk full", Assert.IsType<IOException>(failure.InnerException).Message);
        Assert.Equal(new CheckpointId("r", 1), run.LastCheckpoint);
        Assert.Equal(0, _store.Open);

        _store.OnAppend = null;
        Assert.Equal(["BA"], (await pipeline.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_saved_fails_the_run_before_anything_runs()
    {
        _store.OnAppend = _ => throw new IOException("disk full");
        var handled = false;
        var fan = Fan.Create(source: (_, _, _) =>
        {
            handled = true;
            return default;
        }, store: _store);

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1, new RunOptions { RunId = "r" }));
        await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunStreamingAsync(1, new RunOptions { RunId = "r" }));

        Assert.Equal("r", failure.RunId);
        Assert.Null(failure.LastCheckpoint);
        Assert.IsType<IOException>(failure.InnerException);
        Assert.False(handled);
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task A_fork_that_cannot_be_saved_fails_and_names_what_it_came_from()
    {
        var pipeline = new TextPipeline { Checkpoints = _store };
        await pipeline.RunAsync("ab", new RunOptions { RunId = "r" });
        _store.OnAppend = _ => throw new IOException("disk full");

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => pipeline.ResumeAsync(new CheckpointId("r", 1)));

        Assert.Equal(new CheckpointId("r", 1), failure.LastCheckpoint);
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task While_an_append_blocks_nothing_goes_on()
    {
        var blocked = new TaskCompletionSource();
        var unblock = new TaskCompletionSource();
        _store.OnAppend = async record =>
        {
            if (record.Sequence != 1)
                return;
            blocked.SetResult();
            await unblock.Task;
        };
        var went = 0;
        var fan = Fan.Create(first: (_, _, _) =>
        {
            went++;
            return default;
        }, store: _store);
        await using var run = await fan.RunStreamingAsync(1);
        var watching = run.WatchAsync();
        await blocked.Task.SoonAsync();
        await Task.Delay(20);

        Assert.Equal(0, went);
        Assert.Equal(new CheckpointId(run.RunId, 0), run.LastCheckpoint);
        Assert.False(watching.IsCompleted);

        unblock.SetResult();
        await watching.SoonAsync();
        Assert.Equal(1, went);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_log_that_cannot_be_given_up_is_told_and_hides_nothing(bool fails)
    {
        _store.OnRelease = () => throw new IOException("cannot close");
        var fan = Fan.Create(sink: (message, context, _) =>
        {
            context.Send(message);
            return fails ? throw new FormatException("on fire") : default;
        }, store: _store);
        await using var run = await fan.RunStreamingAsync(1);

        var warning = Assert.Single((await run.WatchAsync()).OfType<WorkflowWarningEvent>());

        Assert.Contains("cannot close", warning.Message, StringComparison.Ordinal);
        Assert.Equal(fails ? RunStatus.Failed : RunStatus.Completed, run.Status);
        if (fails)
            Assert.IsType<FormatException>((await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1))).InnerException);
        else
            Assert.Equal([1, 1, 1], (await fan.RunAsync(1)).Outputs);
    }

    [Fact]
    public async Task A_factory_that_throws_at_a_resume_fails_its_executor()
    {
        await Assert.ThrowsAsync<SuperStepLimitException>(
            () => new Countdown { Checkpoints = _store }.RunAsync(4, new RunOptions { RunId = "r", MaxSuperSteps = 2 }));
        var broken = new Countdown(() => throw new FormatException("no printer")) { Checkpoints = _store };

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => broken.ResumeAsync("r"));

        Assert.Equal("Counter", failure.ExecutorId);
        Assert.Equal("r", failure.RunId);
        Assert.Equal(2, failure.SuperStep);
        Assert.Equal(new CheckpointId("r", 2), failure.LastCheckpoint);
        Assert.IsType<FormatException>(failure.InnerException);
    }
}
