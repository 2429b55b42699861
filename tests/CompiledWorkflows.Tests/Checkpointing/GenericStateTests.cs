using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>State of generic classes is saved as that of the same classes without type parameters.</summary>
public sealed class GenericStateTests
{
    private static readonly Gen<int[]> Numbers = Gen.Int[0, 20].Array[0, 8];

    [Fact]
    public Task Open_and_closed_forms_write_the_same_bytes() => Numbers.SampleAsync(WriteTheSameAsync, iter: 40);

    [Fact]
    public Task Each_goes_on_from_every_checkpoint_of_the_other() => Numbers.SampleAsync(GoOnAsync, iter: 20);

    [Fact]
    public async Task Two_forms_of_one_class_have_state_of_their_own()
    {
        await using var store = new ScriptedStore();

        await new OpenTwin { Checkpoints = store }.RunAsync(new Series([3, 4]), new RunOptions { RunId = "r" });

        var sections = store.Records.SelectMany(record => MiniPack.Open(record.Payload).Sections).Select(section => (string)section.Key).Distinct();
        Assert.Equal(["state:teller", "state:window<byte%3E", "state:window<long%3E"], sections.Where(name => name.StartsWith("state:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_nodes_of_one_class_have_state_of_their_own()
    {
        await using var store = new ScriptedStore();
        var siblings = new Siblings { Checkpoints = store };

        await siblings.RunAsync(4, new RunOptions { RunId = "r" });

        var sections = store.Records.SelectMany(record => MiniPack.Open(record.Payload).Sections).Where(section => ((string)section.Key).StartsWith("state:", StringComparison.Ordinal)).ToList();
        Assert.Equal(["_count", "_log"], Members(sections.Last(section => Equals(section.Key, "state:Upstairs"))));
        Assert.Equal(["_count", "_log", "_own"], Members(sections.Last(section => Equals(section.Key, "state:Downstairs"))));

        static IEnumerable<string> Members(KeyValuePair<object, object?> section) => ((List<KeyValuePair<object, object?>>)section.Value!).Select(member => (string)member.Key);
    }

    [Fact]
    public async Task Inherited_handlers_send_through_the_context_of_the_base_class_and_survive()
    {
        await using var store = new InMemoryCheckpointStore();
        var siblings = new Siblings { Checkpoints = store };
        object[] outputs = ["3@1 1@2", "4@1 2@2 0@3", 'l'];

        Assert.Equal(outputs, (await siblings.RunAsync(4, new RunOptions { RunId = "r" })).Outputs);

        foreach (var checkpoint in await store.AllAsync("r"))
            Assert.Equal(outputs, (await siblings.ResumeAsync(checkpoint.Id)).Outputs);
    }

    private static async Task WriteTheSameAsync(int[] numbers)
    {
        await using var open = new ScriptedStore();
        await using var plain = new ScriptedStore();
        var clock = new FixedTimeProvider(DateTimeOffset.UnixEpoch);

        var told = await new OpenTwin { Checkpoints = open, TimeProvider = clock }.RunAsync(new Series(numbers), new RunOptions { RunId = "r" });
        var expected = await new PlainTwin { Checkpoints = plain, TimeProvider = clock }.RunAsync(new Series(numbers), new RunOptions { RunId = "r" });

        Assert.Equal(expected.Outputs, told.Outputs);
        Assert.Equal(2 * numbers.Length, told.Outputs.Count);
        Assert.Equal(plain.Records.Select(record => Convert.ToHexString(record.Payload.Span)), open.Records.Select(record => Convert.ToHexString(record.Payload.Span)));
    }

    private static async Task GoOnAsync(int[] numbers)
    {
        await using var store = new InMemoryCheckpointStore();
        Workflow<string>[] twins = [new OpenTwin { Checkpoints = store }, new PlainTwin { Checkpoints = store }];
        RunResult<string>[] whole =
        [
            await ((OpenTwin)twins[0]).RunAsync(new Series(numbers), new RunOptions { RunId = "open" }),
            await ((PlainTwin)twins[1]).RunAsync(new Series(numbers), new RunOptions { RunId = "plain" }),
        ];

        foreach (var result in whole)
        {
            foreach (var checkpoint in await store.AllAsync(result.RunId))
            {
                foreach (var twin in twins)
                    Assert.Equal(whole[0].Outputs, (await twin.ResumeAsync(checkpoint.Id)).Outputs);
            }
        }
    }
}
