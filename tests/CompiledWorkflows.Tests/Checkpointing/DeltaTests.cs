using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A run's log is a base and what changes.</summary>
public sealed class DeltaTests
{
    [Theory]
    [InlineData(0, 1024)]
    [InlineData(10, 16 * 1024)]
    public async Task A_superstep_writes_what_it_changed(int changedBytes, int most)
    {
        await using var store = new InMemoryCheckpointStore();
        var hoarding = new Hoarding { Checkpoints = store };

        await hoarding.RunAsync(new Scribble(20, changedBytes), new RunOptions { RunId = "r" });

        var sizes = (await store.AllAsync("r")).Select(c => c.PayloadBytes).ToList();
        Assert.True(sizes[1] > 1 << 20, $"the first checkpoint with the state takes {sizes[1]}");
        Assert.All(sizes.Skip(3), size => Assert.InRange(size, 1, most));
    }

    [Fact]
    public async Task Every_checkpoint_of_a_large_changing_state_restores_exactly()
    {
        await using var store = new InMemoryCheckpointStore();
        var hoarding = new Hoarding { Checkpoints = store };
        await hoarding.RunAsync(new Scribble(12, 10), new RunOptions { RunId = "r" });
        var whole = await FinalStateAsync(store, "r");

        foreach (var checkpoint in (await store.AllAsync("r")).SkipLast(1))
        {
            var fork = await hoarding.ResumeAsync(checkpoint.Id);
            var forked = await FinalStateAsync(store, fork.RunId);
            Assert.True(whole.AsSpan().SequenceEqual(forked), $"from {checkpoint.Id}");
        }
    }

    [Fact]
    public Task State_that_grows_and_shrinks_restores_exactly()
        => Gen.Int[0, 1500].Array[1, 12].SampleAsync(BreathesAsync, iter: 40);

    [Fact]
    public Task State_that_changes_wholly_between_small_changes_restores_exactly()
        => Gen.OneOfConst(0, 5, 300, 2048).Array[1, 12].SampleAsync(StirsAsync, iter: 60);

    [Fact]
    public async Task A_base_that_follows_a_resume_holds_the_outputs_of_before()
    {
        await using var store = new ScriptedStore();
        var stirring = new Stirring { Checkpoints = store };
        var amounts = Enumerable.Repeat(2048, 120).ToArray();
        await Assert.ThrowsAsync<SuperStepLimitException>(() => stirring.RunAsync(amounts, new RunOptions { RunId = "r", MaxSuperSteps = 5 }));
        var result = await stirring.ResumeAsync("r");
        Assert.Contains(store.Records, r => r.Kind == CheckpointRecordKind.Base && r.Sequence > 6);

        Assert.Equal(120, result.Outputs.Count);
        Assert.Equal(result.Outputs, (await stirring.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task Changes_that_outgrow_their_base_begin_a_new_one()
    {
        await using var store = new ScriptedStore();
        var countdown = new Countdown { Checkpoints = store };
        await countdown.RunAsync(3000, new RunOptions { RunId = "r" });

        var bases = store.Records.Where(r => r.Kind == CheckpointRecordKind.Base).Select(r => r.Sequence).ToList();
        Assert.InRange(bases.Count, 2, 20);
        foreach (var sequence in bases.SelectMany(b => new[] { b - 1, b, b + 1 }).Where(s => s >= 0))
        {
            Assert.Equal([3001], (await countdown.ResumeAsync(new CheckpointId("r", sequence))).Outputs);
            var read = await store.ReadAsync(new CheckpointId("r", sequence));
            Assert.InRange(read.Sum(r => r.Payload.Length), 1, 80 * 1024);
        }
    }

    [Fact]
    public async Task A_resumed_run_goes_on_with_deltas_and_begins_bases_in_time()
    {
        await using var store = new ScriptedStore();
        var countdown = new Countdown { Checkpoints = store };
        for (var limit = 300; limit <= 3000; limit += 300)
        {
            var options = new RunOptions { RunId = "r", MaxSuperSteps = limit };
            await Assert.ThrowsAsync<SuperStepLimitException>(() => limit == 300 ? countdown.RunAsync(3000, options) : countdown.ResumeAsync("r", options));
        }

        Assert.Equal([3001], (await countdown.ResumeAsync("r")).Outputs);
        Assert.InRange(store.Records.Count(r => r.Kind == CheckpointRecordKind.Base), 2, 20);
    }

    private static async Task<byte[]> FinalStateAsync(InMemoryCheckpointStore store, string runId)
    {
        var latest = (await store.GetLatestAsync(runId))!;
        var records = await store.ReadAsync(latest.Id);
        return Sections.StateOf(records, "Hoard");
    }

    private static async Task<bool> BreathesAsync(int[] lengths)
    {
        await using var store = new InMemoryCheckpointStore();
        var breathing = new Breathing { Checkpoints = store };
        var result = await breathing.RunAsync(lengths, new RunOptions { RunId = "r" });
        foreach (var checkpoint in await store.AllAsync("r"))
        {
            var resumed = await breathing.ResumeAsync(checkpoint.Id);
            if (!resumed.Outputs.SequenceEqual(result.Outputs))
                return false;
        }

        return true;
    }

    private static async Task<bool> StirsAsync(int[] amounts)
    {
        await using var store = new InMemoryCheckpointStore();
        var stirring = new Stirring { Checkpoints = store };
        var result = await stirring.RunAsync(amounts, new RunOptions { RunId = "r" });
        foreach (var checkpoint in await store.AllAsync("r"))
        {
            if (!(await stirring.ResumeAsync(checkpoint.Id)).Outputs.SequenceEqual(result.Outputs))
                return false;
        }

        return true;
    }

    /// <summary>Puts the state of a node together from records, as FORMAT.md says.</summary>
    private static class Sections
    {
        public static byte[] StateOf(IEnumerable<CheckpointRecord> records, string node)
        {
            byte[] state = [];
            foreach (var record in records)
            {
                var (_, sections) = MiniPack.Open(record.Payload);
                if (sections.FirstOrDefault(s => (string)s.Key == "state:" + node).Value is { } section)
                    state = section is MiniPack.Patch patch ? patch.Apply(state) : MiniPack.RawSection(record.Payload, "state:" + node);
            }

            return state;
        }
    }
}
