using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Nonsense is refused with what is wrong and what to do, and nothing happens.</summary>
public sealed class ArgumentTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _store = new();

    private TextPipeline Pipeline => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task An_input_of_null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Pipeline.RunAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Pipeline.RunStreamingAsync(null!));
    }

    [Fact]
    public void A_factory_of_null_is_refused_where_it_is_needed()
        => Assert.Throws<ArgumentNullException>(() => new GuessingGame(judge: null!));

    [Fact]
    public void A_clock_of_null_is_refused()
        => Assert.Contains("clock", Assert.Throws<ArgumentNullException>(() => new TextPipeline { TimeProvider = null! }).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Options_that_make_no_sense_are_refused_by_name()
    {
        await RefusedAsync<ArgumentException>(new RunOptions { RunId = "" }, "RunId");
        await RefusedAsync<ArgumentOutOfRangeException>(new RunOptions { MaxSuperSteps = 0 }, "MaxSuperSteps");
        await RefusedAsync<ArgumentOutOfRangeException>(new RunOptions { MaxSuperSteps = -1 }, "MaxSuperSteps");
        await RefusedAsync<ArgumentOutOfRangeException>(new RunOptions { MaxDegreeOfParallelism = 0 }, "MaxDegreeOfParallelism");
        await RefusedAsync<ArgumentOutOfRangeException>(new RunOptions { MaxDegreeOfParallelism = -1 }, "MaxDegreeOfParallelism");
        await RefusedAsync<ArgumentException>(new RunOptions { CheckpointPolicy = null! }, "CheckpointPolicy");
        await RefusedAsync<ArgumentException>(new RunOptions { RunId = "half \ud83d" }, "RunId");
        Assert.Throws<ArgumentOutOfRangeException>(() => CheckpointPolicy.Every(0));
    }

    [Theory]
    [InlineData("a/b\\c")]
    [InlineData("../../x")]
    [InlineData(" ")]
    [InlineData("r@1")]
    [InlineData("\0\n\u2028")]
    [InlineData("\ud83d\ude00")]
    public async Task A_run_id_may_hold_any_characters(string runId)
    {
        await Pipeline.RunAsync("ab", new RunOptions { RunId = runId });

        Assert.Equal(runId, (await Pipeline.ResumeAsync(runId)).RunId);
        Assert.Equal(["BA"], (await Pipeline.ResumeAsync(CheckpointId.Parse(new CheckpointId(runId, 1).ToString()))).Outputs);
    }

    [Fact]
    public async Task A_run_that_does_not_exist_is_unknown()
    {
        Assert.Equal("no-such-run", (await Assert.ThrowsAsync<UnknownRunException>(() => Pipeline.ResumeAsync("no-such-run"))).RunId);
        await Assert.ThrowsAsync<UnknownRunException>(() => Pipeline.ResumeStreamingAsync("no-such-run"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Pipeline.ResumeAsync((string)null!));
        await Assert.ThrowsAsync<ArgumentException>(() => Pipeline.ResumeStreamingAsync(""));
    }

    [Fact]
    public async Task A_checkpoint_id_given_as_a_run_id_is_recognised()
    {
        await Pipeline.RunAsync("ab", new RunOptions { RunId = "r" });

        var refusal = await Assert.ThrowsAsync<UnknownRunException>(() => Pipeline.ResumeAsync("r@1"));

        Assert.Contains("CheckpointId.Parse(\"r@1\")", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_that_does_not_exist_is_unknown()
    {
        await Pipeline.RunAsync("ab", new RunOptions { RunId = "r" });
        foreach (var id in new CheckpointId[] { new("r", 3), new("r", -1), new("r", long.MaxValue), new("s", 0) })
        {
            Assert.Equal(id, (await Assert.ThrowsAsync<UnknownCheckpointException>(() => Pipeline.ResumeAsync(id))).CheckpointId);
            await Assert.ThrowsAsync<UnknownCheckpointException>(() => Pipeline.ResumeStreamingAsync(id));
        }
    }

    [Fact]
    public async Task An_empty_checkpoint_id_is_refused()
    {
        Assert.Contains("CheckpointId.Parse", (await Assert.ThrowsAsync<ArgumentException>(() => Pipeline.ResumeAsync(default(CheckpointId)))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Pipeline.ResumeStreamingAsync(new CheckpointId("", 1)));
        await Assert.ThrowsAsync<ArgumentException>(() => Pipeline.ResumeStreamingAsync(new CheckpointId(null!, 1)));
    }

    [Fact]
    public async Task A_resume_without_a_store_says_where_to_set_one()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => new TextPipeline().ResumeAsync("r"));

        Assert.Contains("RunOptions.Checkpoints", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TextPipeline().ResumeStreamingAsync(new CheckpointId("r", 0)));
    }

    [Fact]
    public async Task A_message_or_event_of_null_is_refused_by_the_context()
    {
        var mixer = new Nulls();
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => mixer.RunAsync(true));
        Assert.IsType<ArgumentNullException>(failure.InnerException);

        failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => mixer.RunAsync(false));
        Assert.IsType<ArgumentNullException>(failure.InnerException);
    }

    private async Task RefusedAsync<TException>(RunOptions options, string name)
        where TException : ArgumentException
    {
        foreach (var call in new Func<Task>[]
        {
            () => Pipeline.RunAsync("ab", options),
            () => Pipeline.RunStreamingAsync("ab", options),
            () => Pipeline.ResumeAsync("r", options),
            () => Pipeline.ResumeStreamingAsync(new CheckpointId("r", 0), options),
        })
            Assert.Contains(name, (await Assert.ThrowsAsync<TException>(call)).Message, StringComparison.Ordinal);
    }
}
