using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>What a store promises that many writers share.</summary>
public abstract class SharedStoreTests
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Checks => StoreCheck.All.Select(check => new TheoryDataRow<string>(check.Name));

    /// <summary>The store, as a child process is told it.</summary>
    protected abstract string Address { get; }

    [Theory, MemberData(nameof(Checks))]
    public Task Conforms(string check) => StoreCheck.Named(check).RunAsync(new StoreUnderTest(Open), Token);

    [Fact]
    public async Task Of_32_writers_that_know_the_same_record_one_appends_the_next()
    {
        var stores = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
        for (var next = 0; next < 10; next++)
        {
            var logs = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => stores[i % 8].OpenAsync("r", next, Token).AsTask()));
            var record = TestRecords.Create("r", next, next == 0 ? Base : Delta, 10 * next);
            var appended = await Task.WhenAll(logs.Select(log => Task.Run(() => TryAppend(log, record), Token)));
            Assert.Equal(1, appended.Count(done => done));
            foreach (var log in logs)
                await log.DisposeAsync();
        }

        Assert.Equal(10, (await stores[0].ReadAsync(new CheckpointId("r", 9), Token)).Count);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Writers_of_different_runs_do_not_disturb_each_other()
    {
        await using var store = Open();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => Append(store, $"r{i}", 20), Token)));

        Assert.Equal(32, await store.ListRunsAsync(null, Token).CountAsync(Token));
        for (var i = 0; i < 32; i++)
            Assert.Equal(20, (await store.ReadAsync(new CheckpointId($"r{i}", 19), Token)).Count);
    }

    [Fact]
    public async Task Processes_that_contend_for_a_run_append_each_record_once()
    {
        var children = Enumerable.Range(0, 3).Select(_ => ChildProcess.Start("contend", Address, "r", "40")).ToArray();
        var acknowledged = new List<int>();
        foreach (var child in children)
        {
            var numbers = await child.ReadToEndAsync();
            Assert.Equal("", await child.ReadErrorsAsync());
            acknowledged.AddRange(numbers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse));
            child.Dispose();
        }

        Assert.Equal(Enumerable.Range(0, 120), acknowledged.Order());
        await using var store = Open();
        Assert.Equal(120, (await store.ReadAsync(new CheckpointId("r", 119), Token)).Count);
    }

    [Fact]
    public async Task Of_two_processes_that_resume_a_run_one_goes_on_and_the_other_meets_a_conflict()
    {
        using (var first = ChildProcess.Start("survive", Address, "r", "100000"))
        {
            Assert.Equal("running", await first.ReadLineAsync() ?? await first.ReadErrorsAsync());
            using var second = ChildProcess.Start("survive", Address, "r", "100000");
            var lost = await Task.WhenAny(first.WaitForExitAsync(), second.WaitForExitAsync());
            Assert.NotEqual(0, await lost);
            var (loser, winner) = first.HasExited ? (first, second) : (second, first);
            Assert.Contains(nameof(CheckpointConflictException), await loser.ReadErrorsAsync(), StringComparison.Ordinal);
            await GoesOn();
            Assert.False(winner.HasExited);
        }

        async Task GoesOn()
        {
            await using var store = Open();
            var seen = await store.GetLatestAsync("r", Token);
            while ((await store.GetLatestAsync("r", Token))!.Id.Sequence < seen!.Id.Sequence + 10)
                await Task.Delay(10, Token);
        }
    }

    [Fact]
    public async Task Of_two_processes_that_race_for_a_run_one_goes_on()
    {
        await using var store = Open();
        await ResumeRaces.RunAsync(store, Address);
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_it_acknowledged()
    {
        var random = new Random(17);
        for (var kill = 0; kill < 24; kill++)
        {
            var (runId, largest) = ($"run {kill / 6}", kill / 6 % 2 == 0 ? 300 : 3_000_000);
            using var child = ChildProcess.Start("append", Address, runId, $"{largest}");
            Assert.Equal("owned", await child.ReadLineAsync() ?? await child.ReadErrorsAsync());
            var reading = child.ReadToEndAsync();
            await Task.Delay(random.Next(60), Token);
            child.Kill();
            var lines = (await reading).Split('\n');
            _ = await child.WaitForExitAsync();

            // What follows the last line's end may be a part of a number.
            await RequireKept(runId, lines.Length < 2 ? -1 : long.Parse(lines[^2]), largest);
        }
    }

    [Fact]
    public async Task Eight_stores_make_the_tables_at_once()
    {
        var stores = Enumerable.Range(0, 8).Select(_ => Open()).ToArray();
        await Task.WhenAll(stores.Select((store, i) => Task.Run(() => Append(store, $"r{i}", 2), Token)));
        Assert.Equal(8, await stores[0].ListRunsAsync(null, Token).CountAsync(Token));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    protected ICheckpointStore Open() => StoreAddress.Open(Address);

    protected static async Task Append(ICheckpointStore store, string runId, int count)
    {
        await using var log = await store.OpenAsync(runId, 0, Token);
        for (var i = 0; i < count; i++)
            await log.AppendAsync(TestRecords.Create(runId, i, i == 0 ? Base : Delta, 50), Token);
    }

    private static async Task<bool> TryAppend(ICheckpointLog log, CheckpointRecord record)
    {
        try
        {
            await log.AppendAsync(record, Token);
            return true;
        }
        catch (CheckpointConflictException)
        {
            return false;
        }
    }

    private async Task RequireKept(string runId, long acknowledged, int largest)
    {
        await using var store = Open();
        var latest = await store.GetLatestAsync(runId, Token);
        await using var log = await store.OpenAsync(runId, latest?.Id.Sequence + 1 ?? 0, Token);
        Assert.True(log.NextSequence > acknowledged, $"{acknowledged} was acknowledged, but {runId} has {log.NextSequence} records");
        await foreach (var summary in store.ListAsync(runId, 0, Token))
        {
            // The last delta of each base brings all records of that base.
            if (summary.Id.Sequence % 10 != 8 && summary != latest)
                continue;

            foreach (var record in await store.ReadAsync(summary.Id, Token))
                Assert.True(ChildRecords.Make(runId, record.Sequence, largest).Payload.Span.SequenceEqual(record.Payload.Span), $"record {record.Sequence} has other bytes");
        }
    }
}
