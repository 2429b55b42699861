using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A further input is saved like the first one, and outlives the process.</summary>
public sealed class DurableInputTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Chat Chat => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task It_is_saved_in_a_checkpoint_of_its_own()
    {
        await using var run = await Chat.RunStreamingAsync("a", new RunOptions { RunId = "r" });
        await run.ResultAsync();
        await run.SendMessageAsync("b");

        var saved = (await _store.GetLatestAsync("r"))!;
        Assert.Equal(new CheckpointId("r", 3), saved.Id);
        Assert.Equal(saved.Id, run.LastCheckpoint);
        Assert.Equal(RunStatus.Running, saved.Status);
        Assert.Equal(2, saved.SuperStep);
        Assert.Equal(1, saved.PendingMessages);
    }

    [Theory]
    [InlineData("a", "2. 2: b")]
    [InlineData("why?", "2. 2: b")]
    public async Task It_is_durable_when_the_call_returns(string first, string second)
    {
        await using var run = await Chat.RunStreamingAsync(first, new RunOptions { RunId = "r" });
        await run.ResultAsync();
        await run.SendMessageAsync("b");

        // The process is killed here.
        await using var survivor = await _store.SurviveAsync();
        var result = await new Chat { Checkpoints = survivor }.ResumeAsync("r");

        Assert.Equal("r", result.RunId);
        Assert.Equal([$"1. 1: {first}", second], result.Outputs);
    }

    [Fact]
    public async Task A_checkpoint_that_holds_it_undelivered_can_be_resumed_again_and_again()
    {
        await using var run = await Chat.RunStreamingAsync("a", new RunOptions { RunId = "r" });
        await run.ResultAsync();
        await run.SendMessageAsync("b");
        var undelivered = run.LastCheckpoint!.Value;
        var expected = (await run.ResultAsync()).Outputs;

        for (var i = 0; i < 2; i++)
        {
            var fork = await Chat.ResumeAsync(undelivered);
            Assert.NotEqual("r", fork.RunId);
            Assert.Equal(expected, fork.Outputs);
        }
    }

    [Fact]
    public async Task A_completed_run_takes_it_after_a_resume()
    {
        await Chat.RunAsync("a", new RunOptions { RunId = "r" });
        for (var i = 0; i < 3; i++)
        {
            await using var run = await Chat.ResumeStreamingAsync("r");
            Assert.Equal(RunStatus.Completed, run.Status);
            await run.SendMessageAsync("b");
            Assert.Equal(i + 2, (await run.ResultAsync()).Outputs.Count);
        }

        Assert.Equal(["1. 1: a", "2. 2: b", "3. 3: b", "4. 4: b"], (await Chat.ResumeAsync("r")).Outputs);
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task A_fork_of_a_completed_run_takes_it_and_leaves_the_run_alone()
    {
        var first = await Chat.RunAsync("a", new RunOptions { RunId = "r" });
        await using (var run = await Chat.ResumeStreamingAsync("r"))
        {
            await run.SendMessageAsync("b");
            await run.ResultAsync();
        }

        await using var fork = await Chat.ResumeStreamingAsync(first.LastCheckpoint!.Value, new RunOptions { RunId = "fork" });
        await fork.SendMessageAsync("c");

        Assert.Equal(["1. 1: a", "2. 2: c"], (await fork.ResultAsync()).Outputs);
        Assert.Equal(["1. 1: a", "2. 2: b"], (await Chat.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task It_saves_what_a_rare_policy_has_left_unsaved()
    {
        var options = new RunOptions { RunId = "r", CheckpointPolicy = CheckpointPolicy.WhenWaiting };
        await using var run = await Chat.RunStreamingAsync(3, options);
        var outputs = new List<string>();
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is SuperStepCompletedEvent { SuperStep: 1 })
            {
                Assert.Empty(outputs);
                await run.SendMessageAsync("a");
                Assert.Equal(2, (await _store.GetLatestAsync("r"))!.SuperStep);
            }

            if (happened is SuperStepStartedEvent { SuperStep: 2 })
                Assert.Equal(["1. 1: 3"], outputs);
            if (happened is WorkflowOutputEvent<string> output)
                outputs.Add(output.Data);
        }

        Assert.Equal(3, _store.Records.Count);
        Assert.Equal(["1. 1: 3", "2. 2: 2", "3. 3: 1", "4. 4: a", "5. 5: 0"], outputs);
    }

    [Fact]
    public async Task One_that_cannot_be_saved_fails_the_run_which_goes_on_without_it()
    {
        await using var run = await Chat.RunStreamingAsync("a", new RunOptions { RunId = "r" });
        await run.WatchAsync();
        _store.OnAppend = _ => throw new IOException("disk full");

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => run.SendMessageAsync("b"));
        Assert.IsType<IOException>(failure.InnerException);
        Assert.Equal(new CheckpointId("r", 2), failure.LastCheckpoint);
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(0, _store.Open);
        Assert.Same(failure, Assert.IsType<WorkflowErrorEvent>(Assert.Single(await run.WatchAsync())).Exception);

        _store.OnAppend = null;
        await using var resumed = await Chat.ResumeStreamingAsync("r");
        await resumed.SendMessageAsync("c");
        Assert.Equal(["1. 1: a", "2. 2: c"], (await resumed.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task One_to_a_run_that_another_has_gone_on_with_is_a_conflict()
    {
        await Chat.RunAsync("a", new RunOptions { RunId = "r" });
        await using var mine = await Chat.ResumeStreamingAsync("r");
        await using var other = await Chat.ResumeStreamingAsync("r");
        await mine.SendMessageAsync("mine");

        await Assert.ThrowsAsync<CheckpointConflictException>(() => other.SendMessageAsync("other"));

        Assert.Equal(RunStatus.Failed, other.Status);
        Assert.Equal(["1. 1: a", "2. 2: mine"], (await mine.ResultAsync()).Outputs);
        await Assert.ThrowsAsync<CheckpointConflictException>(() => other.ResultAsync());
    }

    [Fact]
    public async Task Those_of_many_threads_are_all_taken_each_threads_in_its_order()
    {
        const int Threads = 8;
        const int Each = 20;
        await using var run = await Chat.RunStreamingAsync(50, new RunOptions { RunId = "r" });
        var watching = Task.Run(async () =>
        {
            while (true)
            {
                await run.WatchAsync();
                if (_store.Records.Count > Threads * Each && run.Status == RunStatus.Completed)
                    return;
                await Task.Yield();
            }
        });

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
                await run.SendMessageAsync($"{thread}/{i}");
        }))).SoonAsync();
        await watching.SoonAsync();

        var outputs = (await run.ResultAsync()).Outputs;
        var heard = outputs.Select(o => o.Split(' ')[^1]).ToList();
        Assert.Equal(51 + (Threads * Each), heard.Count);
        for (var thread = 0; thread < Threads; thread++)
            Assert.Equal(Enumerable.Range(0, Each).Select(i => $"{thread}/{i}"), heard.Where(h => h.StartsWith($"{thread}/", StringComparison.Ordinal)));
        Assert.Equal(outputs, (await Chat.ResumeAsync("r")).Outputs);
    }

    /// <summary>What becomes of a run that has got an input.</summary>
    private enum Then
    {
        Watched,
        Finished,
        ResumedAndFinished,
    }

    [Fact]
    public Task A_run_that_is_fed_after_each_completion_ends_as_the_model_does()
    {
        var input = Gen.Select(Gen.OneOfConst("a", "b", "c"), Gen.Int[-1, 3], Gen.OneOfConst(Then.Watched, Then.Finished, Then.ResumedAndFinished));
        return Gen.Select(input.Array[1, 8], Gen.OneOfConst<int?>(null, 1, 4)).SampleAsync(EndsAsModelledAsync, iter: 100);
    }

    /// <param name="inputs">Each a number where it is not negative, else a text.</param>
    /// <param name="degree">The degree of parallelism.</param>
    private static async Task<bool> EndsAsModelledAsync((string Text, int Number, Then Then)[] inputs, int? degree)
    {
        await using var store = new ScriptedStore();
        var chat = new Chat { Checkpoints = store };
        var run = await chat.RunStreamingAsync("first", new RunOptions { RunId = "r", MaxDegreeOfParallelism = degree });
        await run.ResultAsync();
        var heard = new List<string> { "first" };
        foreach (var (text, number, then) in inputs)
        {
            if (number < 0)
            {
                await run.SendMessageAsync(text);
                heard.Add(text);
            }
            else
            {
                await run.SendMessageAsync(number);
                heard.AddRange(Enumerable.Range(0, number + 1).Select(less => $"{number - less}"));
            }

            if (then == Then.ResumedAndFinished)
            {
                await run.DisposeAsync();
                run = await chat.ResumeStreamingAsync("r", new RunOptions { MaxDegreeOfParallelism = degree });
            }

            if (then == Then.Watched)
                await run.WatchAsync();
            else
                await run.ResultAsync();
        }

        await run.DisposeAsync();
        var outputs = (await chat.ResumeAsync("r")).Outputs;
        return store.Open == 0 && outputs.SequenceEqual(heard.Select((what, i) => $"{i + 1}. {i + 1}: {what}"));
    }
}
