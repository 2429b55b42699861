using Microsoft.Data.Sqlite;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests.Sqlite;

/// <summary>What is in the file of a store, and what happens when it cannot be used.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private static readonly SqliteCheckpointStoreOptions Impatient = new() { BusyTimeout = TimeSpan.FromSeconds(1) };

    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Join(_directory.Path, "checkpoints.db");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(Durability.Buffered)]
    [InlineData(Durability.Synced)]
    public async Task The_tables_can_be_read_by_anybody(Durability durability)
    {
        await using (var store = new SqliteCheckpointStore(File, new() { Durability = durability }))
            await Append(store, "r", TestRecords.Create("r", 0, Base, 10), TestRecords.Create(Waking, 20), TestRecords.Create("r", 2, Journal));

        Assert.Equal([File], Directory.GetFileSystemEntries(_directory.Path));
        Assert.Equal(
            ["r|3|0|1|filling|parent|7"],
            Query("SELECT key, next_sequence, last_base, last_checkpoint, workflow_id, forked_from_run, forked_from_sequence FROM runs"));
        Assert.Equal(
            ["Running|1970-01-01 00:00:02|1970-01-02 00:00:00"],
            Query("SELECT last_status, datetime(updated_at), datetime(wakes_at) FROM runs"));
        Assert.Equal(
            ["|", "1970-01-02 00:00:00|0", "|"],
            Query("SELECT datetime(next_wake_at), previous_checkpoint FROM records ORDER BY sequence"));
        Assert.Equal(
            ["0|Base|0|1970-01-01 00:00:00|Running|1|2", "1|Delta|1|1970-01-01 00:00:01|AwaitingResponse|1|2", "2|Journal|2|1970-01-01 00:00:02|Running|1|2"],
            Query("SELECT sequence, kind, superstep, datetime(taken_at), status, pending_messages, pending_requests FROM records JOIN runs ON run = id WHERE key = 'r'"));
        Assert.Equal(["3"], Query("SELECT version FROM schema_version"));
    }

    [Fact]
    public async Task A_run_that_is_deleted_by_hand_takes_its_records_with_it()
    {
        await using var store = new SqliteCheckpointStore(File);
        await Append(store, "r", TestRecords.Create("r", 0, Base));
        _ = Query("DELETE FROM runs");
        Assert.Empty(Query("SELECT * FROM records"));
        await Append(store, "r", TestRecords.Create("r", 0, Base));
    }

    [Fact]
    public async Task Tables_of_a_later_version_are_refused()
    {
        await using (var store = new SqliteCheckpointStore(File))
            await Append(store, "r", TestRecords.Create("r", 0, Base));

        _ = Query("UPDATE schema_version SET version = 7");
        await using var older = new SqliteCheckpointStore(File);
        foreach (var use in new Func<Task>[] { async () => await older.GetLatestAsync("r", Token), async () => await older.OpenAsync("r", 1, Token) })
        {
            var refused = await Assert.ThrowsAsync<NotSupportedException>(use);
            Assert.Contains(File, refused.Message, StringComparison.Ordinal);
            Assert.Contains("version 7", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["7"], Query("SELECT version FROM schema_version"));
    }

    [Fact]
    public async Task A_writer_waits_for_another_no_longer_than_it_should_and_a_reader_never()
    {
        await using var store = new SqliteCheckpointStore(File, Impatient);
        await using var log = await store.OpenAsync("r", 0, Token);
        await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
        using (var other = Connect())
        {
            using var transaction = other.BeginTransaction(deferred: false);
            var refused = await Assert.ThrowsAsync<CheckpointStoreUnavailableException>(async () => await log.AppendAsync(TestRecords.Create("r", 1, Delta), Token));
            Assert.Contains("record 1 of run 'r'", refused.Message, StringComparison.Ordinal);
            Assert.Contains("locked", refused.Message, StringComparison.Ordinal);
            Assert.Equal(0, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
        }

        await log.AppendAsync(TestRecords.Create("r", 1, Delta), Token);
        Assert.Equal(2, (await store.ReadAsync(new CheckpointId("r", 1), Token)).Count);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("These are my notes. ", 1000)), Token);
        await using var store = new SqliteCheckpointStore(File);
        await RequireDamage(async () => await store.GetLatestAsync("r", Token));
        await RequireDamage(async () => await store.OpenAsync("r", 0, Token));
        Assert.StartsWith("These are my notes.", await System.IO.File.ReadAllTextAsync(File, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_named()
    {
        await using (var store = new SqliteCheckpointStore(File))
            await Append(store, "r", [.. Enumerable.Range(0, 200).Select(i => TestRecords.Create("r", i, i == 0 ? Base : Delta, 500))]);

        var bytes = await System.IO.File.ReadAllBytesAsync(File, Token);
        bytes.AsSpan(4096 * 5).Fill(0xee);
        await System.IO.File.WriteAllBytesAsync(File, bytes, Token);
        await using var reopened = new SqliteCheckpointStore(File);
        await RequireDamage(async () => await reopened.ReadAsync(new CheckpointId("r", 199), Token));
    }

    [Fact]
    public async Task A_path_that_cannot_be_a_file_is_named()
    {
        await using var store = new SqliteCheckpointStore(_directory.Path);
        var refused = await Assert.ThrowsAsync<IOException>(async () => await store.GetLatestAsync("r", Token));
        Assert.Contains(_directory.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_on_the_disk_is_taken_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits the size of files by bash's ulimit.");
        using var child = ChildProcess.StartLimited(256, "fill", $"sqlite:{File}", "r");
        var count = int.Parse(await child.ReadLineAsync() ?? await child.ReadErrorsAsync());
        Assert.InRange(count, 10, 90);
        Assert.Equal($"{count - 1}", await child.ReadLineAsync());
        child.Kill();
        _ = await child.WaitForExitAsync();

        await using var store = new SqliteCheckpointStore(File);

        // A last record, which is small, may have been appended before the child was killed.
        var latest = (await store.GetLatestAsync("r", Token))!.Id.Sequence;
        Assert.InRange(latest, count - 1, count);
        await using var log = await store.OpenAsync("r", latest + 1, Token);
        await log.AppendAsync(TestRecords.Create("r", latest + 1, Delta, 3000), Token);
        Assert.Equal(latest + 2, (await store.ReadAsync(new CheckpointId("r", latest + 1), Token)).Count);
    }

    [Theory]
    [InlineData(null, "path")]
    [InlineData("", "path")]
    [InlineData(" ", "path")]
    [InlineData(":memory:", "InMemoryCheckpointStore")]
    [InlineData("file:a.db?mode=memory", "InMemoryCheckpointStore")]
    public void A_path_that_is_none_is_refused(string? path, string named)
        => Assert.Contains(named, Assert.ThrowsAny<ArgumentException>(() => new SqliteCheckpointStore(path!)).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        SqliteCheckpointStoreOptions[] wrong = [null!, new() { Durability = (Durability)7 }, new() { BusyTimeout = TimeSpan.FromMilliseconds(999) }, new() { BusyTimeout = Timeout.InfiniteTimeSpan }, new() { BusyTimeout = TimeSpan.FromDays(2) }];
        foreach (var options in wrong)
            Assert.Equal("options", Assert.ThrowsAny<ArgumentException>(() => new SqliteCheckpointStore(File, options)).ParamName);

        Assert.Empty(Directory.GetFileSystemEntries(_directory.Path));
    }

    private static CheckpointHeader Waking => TestRecords.Header("r", 1, Delta, RunStatus.AwaitingResponse) with { NextWakeTime = DateTimeOffset.UnixEpoch.AddDays(1), PreviousCheckpoint = 0 };

    private static async Task Append(SqliteCheckpointStore store, string runId, params CheckpointRecord[] records)
    {
        await using var log = await store.OpenAsync(runId, 0, Token);
        foreach (var record in records)
            await log.AppendAsync(record, Token);
    }

    private async Task RequireDamage(Func<Task> use)
        => Assert.Contains(File, (await Assert.ThrowsAsync<CheckpointCorruptedException>(use)).Message, StringComparison.Ordinal);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private List<string> Query(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));

        return rows;
    }
}
