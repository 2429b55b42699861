using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A resume restores exactly and goes on.</summary>
public sealed class ResumeTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public Task Every_checkpoint_leads_to_the_same_end()
        => Gen.Int[0, 60].Array[0, 10].SampleAsync(LeadsToTheSameEndAsync, iter: 60);

    [Fact]
    public Task A_run_that_is_killed_anywhere_goes_on_as_if_nothing_had_happened()
        => Gen.Select(Gen.Int[0, 60].Array[0, 10], Gen.Int[0, 3])
            .SampleAsync(SurvivesAsync, iter: 60);

    [Fact]
    public async Task Every_checkpoint_of_the_guessing_game_leads_to_the_same_end()
    {
        var game = new GuessingGame(judge: () => new Judge(42)) { Checkpoints = _store };
        var result = await game.RunAsync(Hint.Start, new RunOptions { RunId = "r" });
        Assert.Equal(14, result.SuperSteps);

        foreach (var checkpoint in await _store.AllAsync("r"))
        {
            var resumed = await game.ResumeAsync(checkpoint.Id);
            Assert.Equal([new Solved(42, 7)], resumed.Outputs);
            Assert.Equal(14, resumed.SuperSteps);
        }
    }

    [Fact]
    public async Task Supersteps_are_numbered_on()
    {
        var countdown = new Countdown { Checkpoints = _store };
        await countdown.RunAsync(3, new RunOptions { RunId = "r" });

        await using var run = await countdown.ResumeStreamingAsync(new CheckpointId("r", 2));
        var events = await run.WatchAsync();

        Assert.Equal([2, 3, 4], events.OfType<SuperStepStartedEvent>().Select(e => e.SuperStep));
        Assert.Equal([2, 3, 4], events.OfType<SuperStepCompletedEvent>().Select(e => e.SuperStep));
    }

    [Fact]
    public async Task A_completed_run_gives_its_result_and_runs_nothing()
    {
        var handled = 0;
        var fan = Fan.Create(source: (message, context, _) =>
        {
            handled++;
            context.Send(message);
            return default;
        }, store: _store);
        await fan.RunAsync(1, new RunOptions { RunId = "r" });
        var records = _store.Records.Count;

        var result = await fan.ResumeAsync("r");
        await using var run = await fan.ResumeStreamingAsync("r");

        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal([1, 1, 1], result.Outputs);
        Assert.Equal(3, result.SuperSteps);
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["started from r@3"], await run.DescribeAsync());
        Assert.Equal([1, 1, 1], (await run.ResultAsync()).Outputs);
        Assert.Equal(1, handled);
        Assert.Equal(records, _store.Records.Count);
    }

    [Fact]
    public async Task The_latest_checkpoint_by_id_goes_on_with_the_run()
    {
        var countdown = new Countdown(() => new Counter(haltAt: 2)) { Checkpoints = _store };
        var halted = await countdown.RunAsync(4, new RunOptions { RunId = "r" });

        var result = await countdown.ResumeAsync(halted.LastCheckpoint!.Value);

        Assert.Equal("r", result.RunId);
        Assert.Equal([5], result.Outputs);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], (await _store.AllAsync("r")).Select(c => c.SuperStep));
    }

    [Fact]
    public async Task A_workflow_without_a_store_takes_one_at_the_call()
    {
        await new TextPipeline { Checkpoints = _store }.RunAsync("ab", new RunOptions { RunId = "r" });
        var options = new RunOptions { Checkpoints = _store };

        Assert.Equal(["BA"], (await new TextPipeline().ResumeAsync(new CheckpointId("r", 1), options)).Outputs);
        Assert.Equal(["BA"], (await new TextPipeline().ResumeAsync("r", options)).Outputs);

        await using var run = await new TextPipeline().ResumeStreamingAsync(new CheckpointId("r", 0), options);
        await run.WatchAsync();
        Assert.Equal(["BA"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_run_can_be_resumed_again_and_again()
    {
        for (var round = 0; round < 3; round++)
        {
            if (round == 0)
                await Assert.ThrowsAsync<SuperStepLimitException>(() => new Countdown { Checkpoints = _store }.RunAsync(8, new RunOptions { RunId = "r", MaxSuperSteps = 2 }));
            else
                await Assert.ThrowsAsync<SuperStepLimitException>(() => new Countdown { Checkpoints = _store }.ResumeAsync("r", new RunOptions { MaxSuperSteps = 2 + (round * 2) }));
        }

        var result = await new Countdown { Checkpoints = _store }.ResumeAsync("r");

        Assert.Equal([9], result.Outputs);
        Assert.Equal(10, result.SuperSteps);
        Assert.Equal(Enumerable.Range(0, 11).Select(i => (long)i), (await _store.AllAsync("r")).Select(c => c.SuperStep));
    }

    [Fact]
    public async Task A_journal_record_at_the_end_of_the_log_is_no_obstacle()
    {
        var countdown = new Countdown(() => new Counter(haltAt: 2)) { Checkpoints = _store };
        await countdown.RunAsync(4, new RunOptions { RunId = "r" });
        await using (var log = await _store.OpenAsync("r", 4))
            await log.AppendAsync(JournalRecord(log.NextSequence));

        var result = await countdown.ResumeAsync("r");

        Assert.Equal([5], result.Outputs);
        Assert.Equal([0, 1, 2, 3, 5, 6, 7], (await _store.AllAsync("r")).Select(c => c.Id.Sequence));
        Assert.Equal(new CheckpointId("r", 7), result.LastCheckpoint);
        Assert.Equal([5], (await countdown.ResumeAsync(new CheckpointId("r", 5))).Outputs);
    }

    [Fact]
    public async Task Runs_have_ids_of_their_own()
    {
        var ids = new HashSet<string>();
        var pipeline = new TextPipeline { TimeProvider = new FixedTimeProvider(DateTimeOffset.UnixEpoch) };
        for (var i = 0; i < 100; i++)
            Assert.True(ids.Add((await pipeline.RunAsync("x")).RunId));
    }

    private static CheckpointRecord JournalRecord(long sequence)
        => new(sequence, CheckpointRecordKind.Journal, MiniPack.Seal(MiniPack.Write(
            new List<object?> { 1L, 2L, sequence, 3L, 0L, 4L, 0L, 0L }, new List<KeyValuePair<object, object?>>())));

    private static async Task<bool> LeadsToTheSameEndAsync(int[] numbers)
    {
        await using var store = new InMemoryCheckpointStore();
        var rich = new Rich { Checkpoints = store };
        var result = await rich.RunAsync(new Load(numbers));
        foreach (var checkpoint in await store.AllAsync(result.RunId))
        {
            var resumed = await rich.ResumeAsync(checkpoint.Id);
            if (!resumed.Outputs.SequenceEqual(result.Outputs) || resumed.SuperSteps != result.SuperSteps || resumed.Status != result.Status)
                return false;
        }

        return true;
    }

    /// <summary>Kills a run after each append; the survivor's log must end as the uninterrupted one's, record for record.</summary>
    private static async Task<bool> SurvivesAsync(int[] numbers, int every)
    {
        await using var store = new ScriptedStore();
        var clock = new FixedTimeProvider(DateTimeOffset.UnixEpoch);
        var options = new RunOptions { RunId = "r", CheckpointPolicy = every == 0 ? CheckpointPolicy.WhenWaiting : CheckpointPolicy.Every(every) };
        var result = await new Rich { Checkpoints = store, TimeProvider = clock }.RunAsync(new Load(numbers), options);
        for (var appends = 1; appends <= store.Records.Count; appends++)
        {
            await using var survivor = await store.SurviveAsync(appends);
            var elsewhere = new Rich { Checkpoints = survivor, TimeProvider = clock };
            var resumed = await elsewhere.ResumeAsync("r", new RunOptions { CheckpointPolicy = options.CheckpointPolicy });
            var last = store.Records[^1];
            var records = await survivor.ReadAsync(new CheckpointId("r", last.Sequence));
            if (!resumed.Outputs.SequenceEqual(result.Outputs)
                || resumed.SuperSteps != result.SuperSteps
                || !records[^1].Payload.Span.SequenceEqual(last.Payload.Span))
                return false;
        }

        return true;
    }
}
