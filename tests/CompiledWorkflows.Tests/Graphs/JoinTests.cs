using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests.Graphs;

/// <summary>Fan-ins, whatever number of messages their sources send in whatever superstep.</summary>
public sealed class JoinTests
{
    private static readonly Gen<Sides[]> Inputs = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], (left, right) => new Sides(left, right)).Array[1, 6];

    [Fact]
    public async Task A_typed_join_takes_one_of_each_source_in_order_and_keeps_the_rest()
    {
        var result = await new Zipped().RunAsync(new Sides(3, 2));
        Assert.Equal(["0+0", "1+1"], result.Outputs);
        Assert.Equal(3, result.SuperSteps);
    }

    [Fact]
    public async Task What_is_left_over_is_told_when_the_run_completes()
    {
        await using var run = await new Zipped().RunStreamingAsync(new Sides(3, 1));
        var warning = Assert.Single((await run.WatchAsync()).OfType<WorkflowWarningEvent>());

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Contains("Pairs", warning.Message, StringComparison.Ordinal);
        Assert.Contains("2 from LeftSide", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gather_takes_all_of_each_source_once_each_has_sent()
    {
        Assert.Equal(["0,1,2|0,1"], (await new Gathered().RunAsync(new Sides(3, 2))).Outputs);
        Assert.Empty((await new Gathered().RunAsync(new Sides(3, 0))).Outputs);
    }

    [Fact]
    public async Task A_target_with_plain_handlers_gets_the_messages_of_each_set_one_by_one()
        => Assert.Equal(["L0", "R0", "L1", "R1"], (await new Released().RunAsync(new Sides(3, 2))).Outputs);

    [Fact]
    public async Task A_join_by_key_pairs_equal_keys_whatever_came_first()
        => Assert.Equal(["2+2", "1+1", "0+0"], (await new Keyed().RunAsync(new Sides(3, 3))).Outputs);

    [Fact]
    public Task Joins_fire_as_a_queue_for_each_source_would_say()
        => Inputs.SampleAsync(async inputs =>
        {
            var pairs = new List<string>();
            var (left, right) = (0, 0);
            foreach (var sides in inputs)
            {
                (left, right) = (left + sides.Left, right + sides.Right);
                while (pairs.Count < Math.Min(left, right))
                    pairs.Add($"{pairs.Count}+{pairs.Count}");
            }

            Assert.Equal(pairs, await FeedAsync(new Zipped(), inputs, store: null));
        }, iter: 100);

    [Fact]
    public Task A_half_filled_join_survives_a_resume_from_every_checkpoint()
        => Inputs.SampleAsync(async inputs =>
        {
            await using var store = new InMemoryCheckpointStore();
            foreach (var workflow in new Func<Workflow<string>>[] { () => new Zipped { Checkpoints = store }, () => new Gathered { Checkpoints = store }, () => new Released { Checkpoints = store }, () => new Keyed { Checkpoints = store } })
            {
                var result = await RunAsync(workflow(), inputs[0]);
                foreach (var checkpoint in await store.AllAsync(result.RunId))
                {
                    var resumed = await workflow().ResumeAsync(checkpoint.Id);
                    Assert.Equal(result.Outputs, resumed.Outputs);
                    Assert.Equal(result.SuperSteps, resumed.SuperSteps);
                }
            }
        }, iter: 30);

    private static Task<RunResult<string>> RunAsync(Workflow<string> workflow, Sides input) => workflow switch
    {
        Zipped zipped => zipped.RunAsync(input),
        Gathered gathered => gathered.RunAsync(input),
        Released released => released.RunAsync(input),
        Keyed keyed => keyed.RunAsync(input),
        _ => throw new ArgumentException(workflow.Id, nameof(workflow)),
    };

    /// <summary>Feeds one run one input after another.</summary>
    private static async Task<IReadOnlyList<string>> FeedAsync(Zipped workflow, Sides[] inputs, ICheckpointStore? store)
    {
        await using var run = await workflow.RunStreamingAsync(inputs[0], new RunOptions { Checkpoints = store });
        foreach (var input in inputs.Skip(1))
            await run.SendMessageAsync(input);
        return (await run.ResultAsync()).Outputs;
    }
}
