using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Whatever the bytes are, a resume ends in a documented exception, soon, and with little memory.</summary>
public sealed class CheckpointDamageTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Interview Interview => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Damage_of_any_byte_is_noticed()
    {
        await AskAsync();
        for (var record = 0; record < 5; record++)
        {
            for (var at = 0; at < _store.Records[record].Payload.Length; at++)
            {
                foreach (var flip in new byte[] { 0x01, 0x80, 0xff })
                    await CorruptedAsync(record, bytes => [.. bytes[..at], (byte)(bytes[at] ^ flip), .. bytes[(at + 1)..]]);
            }
        }
    }

    [Fact]
    public async Task Truncation_at_any_length_is_noticed()
    {
        await AskAsync();
        for (var record = 0; record < 5; record++)
        {
            for (var length = 0; length < _store.Records[record].Payload.Length; length++)
                await CorruptedAsync(record, bytes => bytes[..length]);
        }
    }

    [Fact]
    public async Task What_follows_a_payload_is_noticed()
    {
        await AskAsync();
        await CorruptedAsync(0, bytes => [.. bytes, 0]);
        await CorruptedAsync(0, bytes => [.. bytes, .. bytes]);
    }

    [Fact]
    public async Task Bytes_with_a_right_check_and_a_wrong_meaning_end_in_documented_exceptions()
    {
        await AskAsync();
        var corrupted = 0;
        for (var record = 0; record < 5; record++)
        {
            for (var at = 0; at < _store.Records[record].Payload.Length - 5; at++)
            {
                foreach (var flip in new byte[] { 0x01, 0x10, 0x80, 0xff })
                {
                    var thrown = await ResumeAsync(record, bytes => MiniPack.Seal([.. bytes[..at], (byte)(bytes[at] ^ flip), .. bytes[(at + 1)..^5]]));
                    Assert.True(
                        thrown is null or CheckpointCorruptedException or IncompatibleCheckpointException,
                        $"record {record}, byte {at}, flip {flip:x2}: {thrown}");
                    corrupted += thrown is CheckpointCorruptedException ? 1 : 0;
                }
            }
        }

        Assert.True(corrupted > 100, $"{corrupted}");
    }

    [Theory]
    [InlineData(0x91)]
    [InlineData(0x81)]
    public async Task Nesting_without_end_is_damage(int opening)
    {
        await AskAsync();
        var deep = new byte[200_000];
        Array.Fill(deep, (byte)opening);
        deep[^1] = 0xc0;
        foreach (var section in new[] { "mail", "requests", "outputs", "state:Notes" })
            await CorruptedAsync(4, bytes => Edit(bytes, (_, sections) => sections.Add(KeyValuePair.Create<object, object?>(section, new MiniPack.Raw(deep)))));
        foreach (var section in new[] { "unheard-of", "state:Nobody" })
        {
            var thrown = await ResumeAsync(4, bytes => Edit(bytes, (_, sections) => sections.Add(KeyValuePair.Create<object, object?>(section, new MiniPack.Raw(deep)))));
            Assert.True(thrown is null or CheckpointCorruptedException, $"{thrown}");
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xdf, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xdd, 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xc6, 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xdb, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xc9, 0xff, 0xff, 0xff, 0xff, 0x01 })]
    public async Task Counts_beyond_the_payload_are_damage(byte[] head)
    {
        await AskAsync();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var section in new[] { "unheard-of", "mail", "requests", "outputs", "state:Notes" })
            await CorruptedAsync(4, bytes => Edit(bytes, (_, sections) => sections.Add(KeyValuePair.Create<object, object?>(section, new MiniPack.Raw(head)))));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Theory]
    [InlineData(new byte[] { 0xce, 0x7f, 0xff, 0xff, 0xff, 0x00, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0x00, 0xce, 0x7f, 0xff, 0xff, 0xff, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0xce, 0x7f, 0xff, 0xff, 0xff, 0xce, 0x7f, 0xff, 0xff, 0xff, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0x01, 0x00, 0xc4, 0x00, 0x7f, 0x7f, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0xff, 0x01, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0x01, 0xff, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0x01, 0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0x00, 0x00, 0xc6, 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0x00, 0x00, 0xc0 })]
    [InlineData(new byte[] { 0x00, 0x00, 0x00 })]
    [InlineData(new byte[] { 0x00, 0x00 })]
    [InlineData(new byte[] { 0x00 })]
    public async Task A_patch_that_does_not_fit_is_damage(byte[] body)
    {
        await AskAsync();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsType<CheckpointCorruptedException>(await ResumePatchedAsync(body));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x0b, 0x00, 0xc4, 0x00 })]
    [InlineData(new byte[] { 0x0a, 0x01, 0xc4, 0x03, 0x91, 0xa1, 0x78 })]
    public async Task A_patch_that_fits_is_none(byte[] body)
    {
        await AskAsync();

        Assert.Null(await ResumePatchedAsync(body));
    }

    [Fact]
    public async Task A_patch_of_what_is_not_there_is_damage()
    {
        await AskAsync();
        await CorruptedAsync(1, bytes => Edit(bytes, (_, sections) => sections.Add(
            KeyValuePair.Create<object, object?>("state:Notes", new MiniPack.Raw([0xc7, 1, 1, 0])))));
    }

    [Fact]
    public async Task Records_out_of_place_are_damage()
    {
        await AskAsync();
        var records = _store.Records;
        foreach (var wrong in new CheckpointRecord[][]
        {
            [records[1]],
            [records[0], records[2], records[1]],
            [records[0], records[1] with { Sequence = 4 }],
            [records[0] with { Kind = CheckpointRecordKind.Delta }, records[4]],
            [records[0], records[1], records[2]],
        })
        {
            _store.OnRead = _ => wrong;
            await Assert.ThrowsAsync<CheckpointCorruptedException>(() => Interview.ResumeStreamingAsync("r"));
        }
    }

    [Fact]
    public async Task The_checkpoint_of_another_run_is_not_taken_for_this_one()
    {
        await AskAsync();
        await Interview.RunAsync(new Topic(1), new RunOptions { RunId = "other" });
        var other = await _store.ReadAsync(new CheckpointId("other", 2));
        await Interview.RunAsync(new Topic(1), new RunOptions { RunId = "third" });
        _store.OnRead = _ => other;

        var refusal = await Assert.ThrowsAsync<CheckpointCorruptedException>(() => Interview.ResumeStreamingAsync("third"));

        Assert.Contains("other", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("third", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_format_is_refused_by_its_version()
    {
        await AskAsync();

        var refusal = await CorruptedAsync(0, bytes => Edit(bytes, (header, _) => header[0] = 2L));

        Assert.Contains("version 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_fields_and_sections_of_a_later_writer_are_skipped()
    {
        await AskAsync();
        for (var record = 0; record < 5; record++)
        {
            var thrown = await ResumeAsync(record, bytes => Edit(bytes, (header, sections) =>
            {
                // After the optional fields of today.
                header.AddRange([null, null, null, new List<object?> { "later", 1L }]);
                sections.Insert(0, KeyValuePair.Create<object, object?>("later", new List<object?> { 1L, "x" }));
            }));
            Assert.Null(thrown);
        }
    }

    /// <summary>Five records: entry, two supersteps, a response, a superstep; one request is left open.</summary>
    private async Task AskAsync()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "a");
        await run.WatchAsync();
        Assert.Equal(5, _store.Records.Count);
    }

    private async Task<CheckpointCorruptedException> CorruptedAsync(int record, Func<byte[], byte[]> damage)
        => Assert.IsType<CheckpointCorruptedException>(await ResumeAsync(record, damage));

    private async Task<Exception?> ResumeAsync(int record, Func<byte[], byte[]> damage)
    {
        _store.OnRead = records => [.. records.Select((r, i) => i == record ? r with { Payload = damage(r.Payload.ToArray()) } : r)];
        return await Record.ExceptionAsync(async () => await (await Interview.ResumeStreamingAsync("r")).DisposeAsync());
    }

    /// <summary>Resumes with a state of 11 bytes, <c>{"_answers": []}</c>, and a patch of it in the record after.</summary>
    private async Task<Exception?> ResumePatchedAsync(byte[] body)
    {
        byte[] state = [0x81, 0xa8, .. "_answers"u8, 0x90];
        byte[] patch = [0xc7, (byte)body.Length, 0x01, .. body];
        _store.OnRead = records => [.. records.Select(record => record.Sequence < 3 ? record : record with { Payload = Edit(record.Payload.ToArray(), (_, sections) =>
        {
            sections.RemoveAll(section => (string)section.Key == "state:Notes");
            sections.Add(KeyValuePair.Create<object, object?>("state:Notes", new MiniPack.Raw(record.Sequence == 3 ? state : patch)));
        }) })];
        return await Record.ExceptionAsync(async () => await (await Interview.ResumeStreamingAsync("r")).DisposeAsync());
    }

    private static byte[] Edit(byte[] payload, Action<List<object?>, List<KeyValuePair<object, object?>>> edit)
    {
        var (header, sections) = MiniPack.Open(payload);
        edit(header, sections);
        return MiniPack.Seal(MiniPack.Write(header, sections));
    }
}
