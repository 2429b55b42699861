using System.Diagnostics;
using System.Text;
using Xunit;

namespace CompiledWorkflows.Tests.Diagnostics;

/// <summary>Each segment links to the one before, also where a checkpoint lies between.</summary>
[Collection(nameof(Listening))]
public sealed class LinkTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_resume_and_a_fork_link_to_the_segment_that_saved_the_checkpoint()
    {
        using var spans = new Spans();
        var countdown = new Countdown(counter: () => new Counter(haltAt: 2)) { Checkpoints = _store };
        await countdown.RunAsync(3, new RunOptions { RunId = "r" });
        await countdown.ResumeAsync("r");
        await countdown.ResumeAsync(new CheckpointId("r", 1), new RunOptions { RunId = "fork" });
        await countdown.ResumeAsync(new CheckpointId("r", 3), new RunOptions { RunId = "fork of the second" });

        var runs = spans.Runs;
        Assert.Equal(4, runs.Length);
        Assert.Empty(runs[0].Links);
        Assert.Equal([runs[0].SpanId, runs[0].SpanId, runs[1].SpanId], runs[1..].Select(run => Assert.Single(run.Links).Context.SpanId));
        Assert.Equal([runs[0].TraceId, runs[0].TraceId, runs[1].TraceId], runs[1..].Select(run => Assert.Single(run.Links).Context.TraceId));
    }

    [Fact]
    public async Task A_response_begins_a_segment_within_the_span_of_who_responds()
    {
        using var spans = new Spans();
        await using var run = await new Interview { Checkpoints = _store }.RunStreamingAsync(new Topic(1), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        using (var responder = new Activity("responder").Start())
            await run.SendResponseAsync(run.PendingRequests[0].RequestId, "well");
        await run.WatchAsync();

        var (first, second) = (spans.Runs[0], spans.Runs[1]);
        Assert.Equal(first.SpanId, Assert.Single(second.Links).Context.SpanId);
        Assert.Equal("responder", second.Parent!.OperationName);
        Assert.Equal([first.Id, first.Id, first.Id, second.Id, second.Id], TraceParents);
    }

    [Fact]
    public async Task Who_is_not_traced_saves_nothing_of_it_and_may_resume_what_was()
    {
        var countdown = new Countdown(counter: () => new Counter(haltAt: 2)) { Checkpoints = _store };
        using (new Spans())
            await countdown.RunAsync(3, new RunOptions { RunId = "r" });
        await countdown.ResumeAsync("r");

        var traceParents = TraceParents;
        Assert.All(traceParents[..3], Assert.NotNull);
        Assert.All(traceParents[3..], Assert.Null);
        Assert.True(traceParents.Count > 3);
    }

    [Fact]
    public async Task What_is_no_span_links_to_nothing()
    {
        var countdown = new Countdown { Checkpoints = _store };
        using (new Spans())
            await countdown.RunAsync(0, new RunOptions { RunId = "r" });
        var traceParent = TraceParents[0]!;
        _store.OnRead = records => [.. records.Select(record => Garble(record, traceParent))];

        using var spans = new Spans();
        await countdown.ResumeAsync(new CheckpointId("r", 0), new RunOptions { RunId = "fork" });

        Assert.Empty(spans.Runs.Single().Links);
    }

    private List<string?> TraceParents => [.. _store.Records.Select(record => CheckpointHeader.Read(record.Payload).TraceParent)];

    private static CheckpointRecord Garble(CheckpointRecord record, string traceParent)
    {
        var payload = record.Payload.ToArray();
        payload.AsSpan(payload.AsSpan().IndexOf(Encoding.UTF8.GetBytes(traceParent)), traceParent.Length).Fill((byte)'x');
        return record with { Payload = MiniPack.Seal(payload[..^5]) };
    }
}
