using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>The bytes are those of FORMAT.md, read by a reader that shares no code with ours.</summary>
public sealed class PayloadFormatTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_pipeline_byte_by_byte()
    {
        await new TextPipeline { Checkpoints = _store, TimeProvider = new FixedTimeProvider(Now) }.RunAsync("ab", new RunOptions { RunId = "r" });

        Assert.Equal([CheckpointRecordKind.Base, CheckpointRecordKind.Delta, CheckpointRecordKind.Delta], _store.Records.Select(r => r.Kind));
        foreach (var payload in _store.Records.Select(r => r.Payload.ToArray()))
        {
            Assert.Equal(0x93, payload[0]);
            Assert.Equal(0xce, payload[^5]);
            Assert.Equal((long)MiniPack.Crc(payload.AsSpan()[..^5]), ((List<object?>)MiniPack.Read(payload)!)[2]);
        }

        var (entry, entrySections) = MiniPack.Open(_store.Records[0].Payload);
        Assert.Equal([1L, 0L, 0L, 0L, Now.UtcTicks, 0L, 1L, 0L, "text-pipeline", "r", null, null], entry[..12]);
        Assert.Equal(13, entry.Count);
        Assert.Equal("mail: {Upper: [[System.String, ab]]}", Text(entrySections));

        var (first, firstSections) = MiniPack.Open(_store.Records[1].Payload);
        Assert.Equal([1L, 1L, 1L, 1L, Now.UtcTicks, 0L, 1L, 0L], first);
        Assert.Equal("mail: {Reverse: [[System.String, AB]]}", Text(firstSections));

        var (second, secondSections) = MiniPack.Open(_store.Records[2].Payload);
        Assert.Equal([1L, 1L, 2L, 2L, Now.UtcTicks, 3L, 0L, 0L], second);
        Assert.Equal("mail: {}; outputs: [[Reverse/System.String, BA]]", Text(secondSections));
    }

    [Fact]
    public async Task State_stands_in_a_section_of_its_node()
    {
        await new Countdown { Checkpoints = _store }.RunAsync(1, new RunOptions { RunId = "r" });

        Assert.Equal(
            [
                "mail: {Counter: [[System.Int32, 1]]}",
                "mail: {Counter: [[System.Int32, 0]]}; state:Counter: {_counted: 1}",
                "mail: {Finish: [[System.Int32, -2]]}; state:Counter: {_counted: 2}",
                "mail: {}; outputs: [[Finish/System.Int32, 2]]",
            ],
            _store.Records.Select(r => Text(MiniPack.Open(r.Payload).Sections)));
    }

    [Fact]
    public async Task Messages_of_several_types_stand_in_runs()
    {
        await new Mixed { Checkpoints = _store }.RunAsync("1 2 a b true 3", new RunOptions { RunId = "r" });

        Assert.Equal(
            "mail: {Reader: [[System.Int32, 1, 2], [System.String, a, b], [System.Boolean, True], [System.Int32, 3]]}",
            Text(MiniPack.Open(_store.Records[1].Payload).Sections));
    }

    [Fact]
    public async Task Open_requests_stand_in_the_order_they_were_asked()
    {
        await using var run = await new Interview { Checkpoints = _store }.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        var ids = run.PendingRequests.Select(r => r.RequestId).ToList();
        await run.SendResponseAsync(ids[0], "a");

        Assert.Equal(
            $"mail: {{}}; requests: [[{ids[0]}, desk, {{Number: 0}}], [{ids[1]}, desk, {{Number: 1}}]]",
            Text(MiniPack.Open(_store.Records[2].Payload).Sections));
        Assert.Equal(
            $"mail: {{Notes: [[CompiledWorkflows.Response<CompiledWorkflows.Tests.Question, System.String>, {{Request: {{Number: 0}}, Value: a}}]]}}; requests: [[{ids[1]}, desk, {{Number: 1}}]]",
            Text(MiniPack.Open(_store.Records[3].Payload).Sections));
    }

    [Fact]
    public async Task A_fork_is_a_base_that_names_its_parent_and_its_root()
    {
        var countdown = new Countdown { Checkpoints = _store };
        await countdown.RunAsync(1, new RunOptions { RunId = "r" });
        await countdown.ResumeAsync(new CheckpointId("r", 2), new RunOptions { RunId = "f" });
        await countdown.ResumeAsync(new CheckpointId("f", 0), new RunOptions { RunId = "g" });

        var forks = _store.Records.Where(r => r.Sequence == 0).Skip(1).Select(r => MiniPack.Open(r.Payload)).ToList();
        Assert.Equal([0L, 0L, 2L], forks[0].Header[1..4]);
        Assert.Equal("countdown, f, r, [r, 2]", string.Join(", ", forks[0].Header[8..12].Select(Text)));
        Assert.Equal("countdown, g, r, [f, 0]", string.Join(", ", forks[1].Header[8..12].Select(Text)));
        Assert.Equal("mail: {Finish: [[System.Int32, -2]]}; state:Counter: {_counted: 2}", Text(forks[0].Sections));
    }

    [Fact]
    public async Task A_base_holds_all_outputs()
    {
        var rich = new Rich { Checkpoints = _store };
        var result = await rich.RunAsync(new Load([4, 5]), new RunOptions { RunId = "r" });
        var before = _store.Records.Count;
        await rich.ResumeAsync(new CheckpointId("r", before - 2), new RunOptions { RunId = "f" });

        var outputs = (List<object?>)MiniPack.Open(_store.Records[before].Payload).Sections.Single(s => (string)s.Key == "outputs").Value!;
        var values = outputs.SelectMany(run => ((List<object?>)run!).Skip(1));
        Assert.Equal(result.Outputs.SkipLast(LastStep(_store.Records[before - 1])).Select(o => $"{o}"), values.Select(v => $"{v}"));
    }

    private static int LastStep(CheckpointRecord record)
        => MiniPack.Open(record.Payload).Sections.Where(s => (string)s.Key == "outputs")
            .Sum(s => ((List<object?>)s.Value!).Sum(run => ((List<object?>)run!).Count - 1));

    private static string Text(List<KeyValuePair<object, object?>> sections)
        => string.Join("; ", sections.Select(s => $"{s.Key}: {Text(s.Value)}"));

    private static string Text(object? value) => value switch
    {
        List<KeyValuePair<object, object?>> map => $"{{{string.Join(", ", map.Select(p => $"{p.Key}: {Text(p.Value)}"))}}}",
        List<object?> array => $"[{string.Join(", ", array.Select(Text))}]",
        null => "nil",
        _ => $"{value}",
    };
}
