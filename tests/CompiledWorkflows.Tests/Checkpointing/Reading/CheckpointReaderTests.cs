using System.Text.Json;
using CompiledWorkflows.Tests.Graphs;
using Xunit;

namespace CompiledWorkflows.Tests;

public sealed class CheckpointReaderTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_checkpoint_is_shown_whole()
    {
        var clock = new FixedTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 600, TimeSpan.FromHours(1)));
        await using var run = await new Interview { Checkpoints = _store, TimeProvider = clock }.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "a");
        await run.WatchAsync();

        var document = await CheckpointReader.ReadAsync(_store, new CheckpointId("r", 4));

        Assert.Equal((true, "interview", CheckpointRecordKind.Delta, RunStatus.AwaitingResponse), (document.IsComplete, document.Run!.WorkflowId, document.Header.Kind, document.Header.Status));
        Same(
            $$$"""
            {"complete":true,
             "header":{"formatVersion":1,"kind":"Delta","workflowId":"interview","runId":"r","rootRunId":"r","forkedFrom":null,"fingerprint":"{{{document.Run.Fingerprint:x16}}}",
                       "sequence":4,"superStep":3,"timestamp":"2026-01-02T02:04:05.6Z","status":"AwaitingResponse","pendingMessages":0,"pendingRequests":1},
             "mail":{},
             "requests":[{"id":"r/desk/1.1","port":"desk","request":{"Number":1}}],
             "outputs":[{"node":"Notes","type":"System.String","value":"0: a (1)"}],
             "fanIns":{},"shared":{},"state":{"Notes":{"_answers":["a"]} } }
            """,
            document.ToJson());
        Assert.Equal(document.ToJson(), JsonSerializer.Serialize(JsonElement.Parse(document.ToJson(indented: true))));
    }

    [Fact]
    public async Task Journal_records_after_a_checkpoint_are_let_be_and_none_may_be_missing()
    {
        await new Mixed { Checkpoints = _store }.RunAsync("1 2", new RunOptions { RunId = "r" });
        var id = new CheckpointId("r", 1);
        var records = await _store.ReadAsync(id);
        CheckpointRecord[] journal = [.. Enumerable.Range(2, 3).Select(i => TestRecords.Create("r", i, CheckpointRecordKind.Journal))];

        Assert.Equal(CheckpointReader.Read(id, records).ToJson(), CheckpointReader.Read(id, [.. records, .. journal]).ToJson());
        foreach (var wrong in new CheckpointRecord[][] { [.. records, journal[1]], [.. records, journal[0], journal[2]], [.. records, journal[1], journal[0]] })
            Assert.Contains("record", Assert.Throws<CheckpointCorruptedException>(() => CheckpointReader.Read(id, wrong)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_keeps_its_order()
    {
        await new Mixed { Checkpoints = _store }.RunAsync("1 2 a b true 3", new RunOptions { RunId = "r" });

        Same(
            """{"Reader":[{"type":"System.Int32","value":1},{"type":"System.Int32","value":2},{"type":"System.String","value":"a"},{"type":"System.String","value":"b"},{"type":"System.Boolean","value":true},{"type":"System.Int32","value":3}]}""",
            await PartAsync("r", 1, "mail"));
    }

    [Fact]
    public async Task Fan_ins_show_what_waits()
    {
        await new Zipped { Checkpoints = _store }.RunAsync(new Sides(3, 1), new RunOptions { RunId = "z" });
        await new Keyed { Checkpoints = _store }.RunAsync(new Sides(1, 3), new RunOptions { RunId = "k" });

        Same("""{"LeftSide,RightSide>Pairs":{"LeftSide":[{"Number":1},{"Number":2}]}}""", await PartAsync("z", 2, "fanIns"));
        Same("""{"LeftSide,Backwards>Pairs":{"Backwards":[[2,{"Number":2}],[1,{"Number":1}]]}}""", await PartAsync("k", 2, "fanIns"));
    }

    [Fact]
    public async Task Shared_state_replicas_and_inner_workflows_have_their_keys()
    {
        await new Bank { Checkpoints = _store }.RunAsync(new Orders([1, 2]), new RunOptions { RunId = "b" });
        await new Sharding { Checkpoints = _store }.RunAsync([new(1, 10), new(2, 20)], new RunOptions { RunId = "s" });
        await using var site = await new Site { Checkpoints = _store }.RunStreamingAsync([new Job(1)], new RunOptions { RunId = "i" });
        await site.AnswerAllAsync();

        Same("""{"CompiledWorkflows.Tests.Graphs.Ledger":{"Sum":103,"Entries":["teller 1","teller 2","clearing"]},"System.Int32":1}""", await PartAsync("b", 2, "shared"));
        Same("""{"Shard#0":{"_amount":0},"Shard#1":{"_amount":10},"Shard#2":{"_amount":20},"Shard#3":{"_amount":0}}""", await PartAsync("s", 2, "state"));
        Assert.Contains("work/Planner", (await PartAsync("i", 2, "state")), StringComparison.Ordinal);
    }

    /// <summary>A fork begins with a base of what a checkpoint holds by its deltas and patches.</summary>
    [Fact]
    public async Task What_is_put_together_is_what_a_base_holds()
    {
        var breathing = new Breathing { Checkpoints = _store };
        await breathing.RunAsync([600, 600, 601, 500, 900, 900, 3, 700], new RunOptions { RunId = "r" });
        var checkpoints = await _store.AllAsync("r");

        Assert.Contains(_store.Records, record => CheckpointReader.Read(record.Payload).ToJson().Contains("\"patch\":", StringComparison.Ordinal));
        foreach (var checkpoint in checkpoints.SkipLast(1))
        {
            var fork = await breathing.ResumeAsync(checkpoint.Id);
            foreach (var part in new[] { "mail", "requests", "outputs", "fanIns", "shared", "state" })
                Same(await PartAsync(fork.RunId, 0, part), await PartAsync("r", checkpoint.Id.Sequence, part));

            var records = await _store.ReadAsync(checkpoint.Id);
            Assert.Equal(CheckpointReader.Read(checkpoint.Id, records).ToJson(), (await CheckpointReader.ReadAsync(_store, checkpoint.Id)).ToJson());
        }
    }

    /// <summary>A time is an extension, as patches are.</summary>
    [Fact]
    public async Task Shared_state_that_is_a_time_is_no_patch()
    {
        var calendar = new Calendar { Checkpoints = _store };
        await calendar.RunAsync(3, new RunOptions { RunId = "r" });
        var fork = await calendar.ResumeAsync(new CheckpointId("r", 2));

        Same("""{"System.DateTime":"1970-01-03T00:00:00Z"}""", await PartAsync("r", 2, "shared"));
        Same(await PartAsync("r", 3, "shared"), await PartAsync(fork.RunId, 1, "shared"));
    }

    [Fact]
    public async Task A_single_delta_tells_what_changed()
    {
        await new Countdown { Checkpoints = _store }.RunAsync(1, new RunOptions { RunId = "r" });

        var delta = CheckpointReader.Read(_store.Records[3].Payload);

        Assert.Equal((false, null), (delta.IsComplete, delta.Run));
        var shown = JsonElement.Parse(delta.ToJson());
        Assert.Equal(["complete", "header", "mail", "outputs"], shown.EnumerateObject().Select(part => part.Name));
        Assert.False(shown.GetProperty("header").TryGetProperty("runId", out _));
        Same(CheckpointReader.Read(_store.Records[0].Payload).ToJson(), (await CheckpointReader.ReadAsync(_store, new CheckpointId("r", 0))).ToJson());
    }

    [Fact]
    public void A_journal_record_shows_its_map()
    {
        var payload = TestRecords.Create("r", 7, CheckpointRecordKind.Journal, 3).Payload;

        var shown = JsonElement.Parse(CheckpointReader.Read(payload).ToJson());

        Assert.Equal(["complete", "header", "journal"], shown.EnumerateObject().Select(part => part.Name));
        Assert.Equal(4, shown.GetProperty("journal").GetProperty("filler").GetString()!.Length);
    }

    [Fact]
    public async Task What_a_later_version_adds_is_shown_as_it_is()
    {
        await new Countdown { Checkpoints = _store }.RunAsync(1, new RunOptions { RunId = "r" });
        var (header, sections) = MiniPack.Open(_store.Records[0].Payload);
        sections.Add(KeyValuePair.Create<object, object?>("later", new List<object?> { 1L, "x" }));
        header.AddRange([null, null, "later"]);

        var shown = JsonElement.Parse(CheckpointReader.Read(MiniPack.Seal(MiniPack.Write(header, sections))).ToJson());

        Same("""{"later":[1,"x"]}""", shown.GetProperty("sections").GetRawText());
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        Assert.Equal(new CheckpointId("r", 3), (await Assert.ThrowsAsync<UnknownCheckpointException>(() => CheckpointReader.ReadAsync(_store, new CheckpointId("r", 3)))).CheckpointId);
        Assert.Contains("'r@3'", Assert.Throws<ArgumentException>(() => CheckpointReader.Read(new CheckpointId("r", 3), [])).Message, StringComparison.Ordinal);
    }

    private async Task<string> PartAsync(string runId, long sequence, string part)
        => JsonElement.Parse((await CheckpointReader.ReadAsync(_store, new CheckpointId(runId, sequence))).ToJson()).GetProperty(part).GetRawText();

    private static void Same(string expected, string actual)
        => Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(actual)), actual);
}
