using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>What becomes of a log whose file was torn or damaged.</summary>
public sealed class LogFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string LogPath => Path.Join(_directory.Path, "r.cwlog");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_record_torn_at_any_byte_is_absent_and_the_log_goes_on(int records)
    {
        var ends = await Write(records, fillerBytes: 40);
        var whole = await File.ReadAllBytesAsync(LogPath, Token);
        for (var length = records == 1 ? 0 : ends[^2]; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(LogPath, whole[..length], Token);
            await AssertGoesOn(records - 1);
        }
    }

    [Fact]
    public async Task Before_a_torn_record_reading_begins_at_the_last_base_too()
    {
        await using var store = Store();
        await using (var log = await store.OpenAsync("r", 0, Token))
        {
            CheckpointRecordKind[] kinds = [Base, Delta, Base, Journal, Delta, Delta];
            foreach (var kind in kinds)
                await log.AppendAsync(TestRecords.Create("r", log.NextSequence, kind, 40), Token);
        }

        var whole = await File.ReadAllBytesAsync(LogPath, Token);
        await File.WriteAllBytesAsync(LogPath, whole[..^1], Token);
        Assert.Equal([2, 3], (await store.ReadAsync(new CheckpointId("r", 2), Token)).Select(r => r.Sequence));
        Assert.Equal([2, 4], (await store.ReadAsync(new CheckpointId("r", 4), Token)).Select(r => r.Sequence));
        Assert.Equal([0, 1], (await store.ReadAsync(new CheckpointId("r", 1), Token)).Select(r => r.Sequence));
        Assert.Empty(await store.ReadAsync(new CheckpointId("r", 3), Token));
        Assert.Empty(await store.ReadAsync(new CheckpointId("r", 5), Token));
        Assert.Equal(4, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
    }

    [Fact]
    public async Task Journal_records_before_a_torn_record_are_read_and_tell_how_the_run_stands()
    {
        await using var store = Store();
        CheckpointRecord[] records = [TestRecords.Create("r", 0, Base), TestRecords.Create("r", 1, Journal, 40, RunStatus.Failed), TestRecords.Create("r", 2, Journal, 40)];
        await using (var log = await store.OpenAsync("r", 0, Token))
        {
            foreach (var record in records)
                await log.AppendAsync(record, Token);
        }

        var whole = await File.ReadAllBytesAsync(LogPath, Token);
        await File.WriteAllBytesAsync(LogPath, whole[..^1], Token);
        Assert.Equal([0, 1], (await store.ReadAsync(new CheckpointId("r", 0), Token)).Select(r => r.Sequence));
        Assert.Equal(RunStatus.Failed, (await store.QueryRunsAsync(new RunQuery(), Token).SingleAsync(Token)).Status);
    }

    [Fact]
    public async Task A_search_names_a_damaged_log_and_goes_on_behind_it()
    {
        await using var store = Store();
        foreach (var run in new[] { "a", "r", "s" })
        {
            await using var log = await store.OpenAsync(run, 0, Token);
            await log.AppendAsync(TestRecords.Create(run, 0, Base, 40), Token);
        }

        await FlipByte(60);
        var found = new List<string>();
        var damage = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () =>
        {
            await foreach (var run in store.QueryRunsAsync(new RunQuery(), Token))
                found.Add(run.RunId);
        });
        Assert.Equal(["a"], found);
        Assert.Contains("run 'r'", damage.Message, StringComparison.Ordinal);
        Assert.Equal(["s"], await store.QueryRunsAsync(new RunQuery { After = "r" }, Token).Select(run => run.RunId).ToListAsync(Token));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_trim_that_a_crash_has_interrupted()
    {
        var trimmed = Path.ChangeExtension(LogPath, ".cwtrim");
        _ = await Write(3, fillerBytes: 40);
        await File.WriteAllBytesAsync(trimmed, new byte[1000], Token);
        await AssertGoesOn(3);
        Assert.False(File.Exists(trimmed));

        await File.WriteAllBytesAsync(trimmed, new byte[1000], Token);
        await using var store = Store();
        Assert.True(await store.DeleteAsync("r", Token));
        Assert.Empty(Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public async Task A_trim_that_fails_changes_nothing()
    {
        await using var store = Store();
        await using var log = await store.OpenAsync("r", 0, Token);
        foreach (var kind in new[] { Base, Delta, Base })
            await log.AppendAsync(TestRecords.Create("r", log.NextSequence, kind, 40), Token);

        var obstacle = Directory.CreateDirectory(Path.ChangeExtension(LogPath, ".cwtrim"));
        _ = await Assert.ThrowsAnyAsync<Exception>(async () => await log.TrimAsync(2, Token));
        obstacle.Delete();
        await log.AppendAsync(TestRecords.Create("r", 3, Delta, 40), Token);
        Assert.Equal(4, await store.ListAsync("r", cancellationToken: Token).CountAsync(Token));
        await log.TrimAsync(2, Token);
        Assert.Equal(2, await store.ListAsync("r", cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task A_torn_large_record_is_absent()
    {
        var ends = await Write(3, fillerBytes: 100_000);
        var whole = await File.ReadAllBytesAsync(LogPath, Token);
        for (var length = ends[^2] + 1; length < whole.Length; length += 9_973)
        {
            await File.WriteAllBytesAsync(LogPath, whole[..length], Token);
            await AssertGoesOn(2);
        }
    }

    [Fact]
    public async Task Sectors_that_a_power_failure_left_as_zeroes_are_a_torn_record()
    {
        var ends = await Write(3, fillerBytes: 5000);
        var whole = await File.ReadAllBytesAsync(LogPath, Token);
        (int From, int To)[] losses = [(ends[1], whole.Length), (ends[1] + 1000, whole.Length), ((ends[1] / 512 * 512) + 1024, (ends[1] / 512 * 512) + 1536), (ends[1], ((ends[1] / 512) + 1) * 512)];
        foreach (var (from, to) in losses)
        {
            var lost = whole.ToArray();
            Array.Clear(lost, from, to - from);
            await File.WriteAllBytesAsync(LogPath, lost, Token);
            await AssertGoesOn(2);
        }

        await File.WriteAllBytesAsync(LogPath, new byte[whole.Length], Token);
        await AssertGoesOn(0);
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_is_damage_and_the_file_is_left_alone()
    {
        var ends = await Write(4, fillerBytes: 40);
        var whole = await File.ReadAllBytesAsync(LogPath, Token);
        await using var store = Store();
        for (var i = 0; i < whole.Length; i++)
        {
            var damaged = whole.ToArray();
            damaged[i] ^= 0xA5;
            await File.WriteAllBytesAsync(LogPath, damaged, Token);

            var refused = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await List(store));
            Assert.Contains(LogPath, refused.Message, StringComparison.Ordinal);
            var record = ends.FindIndex(end => i < end);
            Assert.Contains(i < ends[0] && refused.Message.Contains("offset 0", StringComparison.Ordinal) ? "offset 0" : $"record {record}", refused.Message, StringComparison.Ordinal);
            _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.ReadAsync(new CheckpointId("r", 3), Token));
            if (record == 3)
                _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.OpenAsync("r", 4, Token));

            Assert.Equal(damaged, await File.ReadAllBytesAsync(LogPath, Token));
            Assert.Equal(["r"], await Runs(store));
        }
    }

    [Fact]
    public async Task What_stands_before_the_damage_can_still_be_read()
    {
        var ends = await Write(6, fillerBytes: 40);
        foreach (var at in new[] { ends[3] + 2, ends[3] + 30, ends[4] - 6, ends[4] - 2 })
        {
            await FlipByte(at);
            await using var store = Store();
            var records = await store.ReadAsync(new CheckpointId("r", 3), Token);
            Assert.Equal([0, 1, 2, 3], records.Select(r => r.Sequence));
            _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.ReadAsync(new CheckpointId("r", 5), Token));
            await FlipByte(at);
        }
    }

    [Fact]
    public async Task Damage_before_a_torn_record_is_not_cut_off()
    {
        var ends = await Write(6, fillerBytes: 40);
        foreach (var at in new[] { ends[2] + 1, ends[2] + 30, ends[3] - 6 })
        {
            await FlipByte(at);
            await using (var torn = new FileStream(LogPath, FileMode.Append))
                torn.Write([60, 0, 0, 0, 1, 2, 3]);

            await using var store = Store();
            _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.OpenAsync("r", 6, Token));
            _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.OpenAsync("r", 3, Token));
            Assert.Equal(ends[^1] + 7, new FileInfo(LogPath).Length);
            await using (var log = File.OpenWrite(LogPath))
                log.SetLength(ends[^1]);

            await FlipByte(at);
        }
    }

    [Fact]
    public async Task A_record_inside_a_payload_is_not_taken_for_one()
    {
        var ends = await Write(2, fillerBytes: 40);
        var whole = await File.ReadAllBytesAsync(LogPath, Token);
        await using (var log = new FileStream(LogPath, FileMode.Append))
            log.Write([0, 4, 0, 0, .. whole.AsSpan(ends[0], ends[1] - ends[0])]);

        await AssertGoesOn(2);
    }

    [Fact]
    public async Task Another_file_under_a_logs_name_is_not_touched()
    {
        await File.WriteAllTextAsync(LogPath, "somebody's notes, longer than a log's first bytes", Token);
        await using var store = Store();
        _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.OpenAsync("r", 0, Token));
        Assert.StartsWith("somebody", await File.ReadAllTextAsync(LogPath, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_runs_log_under_this_runs_name_is_noticed()
    {
        _ = await Write(2, fillerBytes: 4);
        File.Copy(LogPath, Path.Join(_directory.Path, "s.cwlog"));
        await using var store = Store();
        _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.GetLatestAsync("s", Token));
        _ = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await store.OpenAsync("s", 2, Token));
    }

    [Fact]
    public async Task Files_that_no_store_made_are_not_listed()
    {
        _ = await Write(1, fillerBytes: 4);
        File.Copy(LogPath, Path.Join(_directory.Path, "r (copy).cwlog"));
        await File.WriteAllTextAsync(Path.Join(_directory.Path, "readme.txt"), "x", Token);
        await File.WriteAllTextAsync(Path.Join(_directory.Path, "empty.cwlog"), "", Token);
        await using var store = Store();
        Assert.Equal(["r"], await Runs(store));
    }

    [Fact]
    public async Task A_missing_directory_holds_no_runs()
    {
        await using var store = new FileCheckpointStore(Path.Join(_directory.Path, "gone"));
        Directory.Delete(Path.Join(_directory.Path, "gone"));
        Assert.Empty(await Runs(store));
        Assert.Null(await store.GetLatestAsync("r", Token));
        Assert.False(await store.DeleteAsync("r", Token));
    }

    private FileCheckpointStore Store() => new(_directory.Path);

    private async Task<List<int>> Write(int records, int fillerBytes)
    {
        var ends = new List<int>();
        await using var store = Store();
        await using var log = await store.OpenAsync("r", 0, Token);
        for (var i = 0; i < records; i++)
        {
            await log.AppendAsync(TestRecords.Create("r", i, i == 0 ? Base : Delta, fillerBytes), Token);
            ends.Add((int)new FileInfo(LogPath).Length);
        }

        return ends;
    }

    private async Task AssertGoesOn(int records)
    {
        await using var store = Store();
        Assert.Equal(records, (await List(store)).Count);
        Assert.Equal(records - 1, (await store.GetLatestAsync("r", Token))?.Id.Sequence ?? -1);
        Assert.Equal(records, (await store.ReadAsync(new CheckpointId("r", records - 1), Token)).Count);
        Assert.Equal(records > 0 ? ["r"] : [], await Runs(store));
        await using (var log = await store.OpenAsync("r", records, Token))
            await log.AppendAsync(TestRecords.Create("r", records, records == 0 ? Base : Delta, 17), Token);

        // Nothing of the torn record is left behind the new one.
        var payload = (await store.ReadAsync(new CheckpointId("r", records), Token))[^1].Payload;
        var file = await File.ReadAllBytesAsync(LogPath, Token);
        Assert.True(file.AsSpan(file.Length - 8 - payload.Length, payload.Length).SequenceEqual(payload.Span), "something follows the record");
        Assert.Equal(records + 1, (await List(store)).Count);
        Assert.Equal(records + 1, (await store.ReadAsync(new CheckpointId("r", records), Token)).Count);
    }

    private async Task FlipByte(int at)
    {
        var bytes = await File.ReadAllBytesAsync(LogPath, Token);
        bytes[at] ^= 0xA5;
        await File.WriteAllBytesAsync(LogPath, bytes, Token);
    }

    private static async Task<List<CheckpointSummary>> List(FileCheckpointStore store)
    {
        var listed = new List<CheckpointSummary>();
        await foreach (var summary in store.ListAsync("r", 0, Token))
            listed.Add(summary);

        return listed;
    }

    private static async Task<List<string>> Runs(FileCheckpointStore store)
    {
        var runs = new List<string>();
        await foreach (var run in store.ListRunsAsync(null, Token))
            runs.Add(run);

        return runs;
    }
}
