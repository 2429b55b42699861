using System.Globalization;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>A file store in several processes, some of which are killed.</summary>
public sealed class FileStoreProcessTests : IDisposable
{
    private const int Kills = 240;
    private const int Lanes = 4;

    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_run_that_another_process_owns_is_refused_until_it_lets_go()
    {
        await using var store = new FileCheckpointStore(_directory.Path);
        using var child = ChildProcess.Start("hold", _directory.Path, "r", "0");
        Assert.Equal("owned", await child.ReadLineAsync());
        _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("r", 0, Token));

        child.LetGo();
        Assert.Equal(0, await child.WaitForExitAsync());
        await using var log = await store.OpenAsync("r", 0, Token);
        using var late = ChildProcess.Start("hold", _directory.Path, "r", "0");
        Assert.Contains(nameof(CheckpointConflictException), await late.ReadErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_death_of_an_owner_frees_the_run()
    {
        await using var store = new FileCheckpointStore(_directory.Path);
        using var child = ChildProcess.Start("hold", _directory.Path, "r", "0");
        Assert.Equal("owned", await child.ReadLineAsync());
        child.Kill();
        _ = await child.WaitForExitAsync();

        await using (var log = await store.OpenAsync("r", 0, Token))
            await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);

        Assert.Equal(["r.cwlog"], Directory.GetFileSystemEntries(_directory.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Processes_that_contend_for_a_run_append_each_record_once()
    {
        var children = Enumerable.Range(0, 4).Select(_ => ChildProcess.Start("contend", _directory.Path, "r", "100")).ToArray();
        var acknowledged = new List<int>();
        foreach (var child in children)
        {
            acknowledged.AddRange((await child.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture)));
            Assert.Equal(0, await child.WaitForExitAsync());
            child.Dispose();
        }

        Assert.Equal(Enumerable.Range(0, 400), acknowledged.Order());
        await using var store = new FileCheckpointStore(_directory.Path);
        Assert.Equal(400, (await store.ReadAsync(new CheckpointId("r", 399), Token)).Count);
    }

    [Fact]
    public async Task Of_two_processes_that_race_for_a_run_one_goes_on()
    {
        await using var store = new FileCheckpointStore(_directory.Path);
        await ResumeRaces.RunAsync(store, _directory.Path);
    }

    [Fact]
    public async Task A_record_that_was_written_in_part_is_taken_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits the size of files by bash's ulimit.");
        using var child = ChildProcess.StartLimited(64, "fill", _directory.Path, "r");
        var count = int.Parse(await child.ReadLineAsync() ?? await child.ReadErrorsAsync(), CultureInfo.InvariantCulture);
        Assert.Equal(64 * 1024 / 3100, count);
        Assert.Equal($"{count - 1}", await child.ReadLineAsync());
        Assert.Equal($"{count + 1}", await child.ReadLineAsync());
        Assert.Equal(0, await child.WaitForExitAsync());

        await using var store = new FileCheckpointStore(_directory.Path);
        Assert.Equal(count + 1, (await store.ReadAsync(new CheckpointId("r", count), Token)).Count);
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_it_acknowledged()
    {
        var torn = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(KillAgainAndAgain));
        TestContext.Current.SendDiagnosticMessage($"{torn.Sum()} of {Kills} kills left a torn record");
    }

    private async Task<int> KillAgainAndAgain(int lane)
    {
        // Small records, and large ones: the kernel gives up a write of many pages when its process dies.
        var largest = lane % 2 == 0 ? 300 : 4_000_000;
        var random = new Random(lane);
        var torn = 0;
        for (var kill = 0; kill < Kills / Lanes; kill++)
        {
            // A fresh log now and then, so that the first append is hit as well and logs stay small.
            var runId = $"run {lane}.{kill / 10}";
            using var child = ChildProcess.Start("append", _directory.Path, runId, largest.ToString(CultureInfo.InvariantCulture));
            Assert.Equal("owned", await child.ReadLineAsync());
            var reading = child.ReadToEndAsync();
            Thread.SpinWait(random.Next(100_000));
            if (random.Next(2) == 0)
                await Task.Delay(random.Next(25), Token);

            child.Kill();
            var lines = await reading;
            _ = await child.WaitForExitAsync();
            torn += await Check(runId, LastAcknowledged(lines), largest);
        }

        return torn;
    }

    /// <summary>A last line without its end may be part of a number.</summary>
    private static long? LastAcknowledged(string lines)
    {
        var whole = lines[..(lines.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return whole.Length == 0 ? null : long.Parse(whole[^1], CultureInfo.InvariantCulture);
    }

    private async Task<int> Check(string runId, long? acknowledged, int largest)
    {
        await using var store = new FileCheckpointStore(_directory.Path);
        var path = Path.Join(_directory.Path, runId.Replace(" ", "%20", StringComparison.Ordinal).Replace(".", "%2e", StringComparison.Ordinal) + ".cwlog");
        var lengthBefore = File.Exists(path) ? new FileInfo(path).Length : 0;
        var latest = await store.GetLatestAsync(runId, Token);
        long count;
        await using (var log = await store.OpenAsync(runId, latest?.Id.Sequence + 1 ?? 0, Token))
            count = log.NextSequence;

        Assert.True(count > (acknowledged ?? -1), $"{acknowledged} was acknowledged, but {runId} has {count} records");
        Assert.Equal(latest, await store.GetLatestAsync(runId, Token));
        await foreach (var summary in store.ListAsync(runId, 0, Token))
        {
            // The last delta of each base brings all records of that base.
            if (summary.Id.Sequence % 10 != 8 && summary != latest)
                continue;

            foreach (var record in await store.ReadAsync(summary.Id, Token))
                Assert.True(ChildRecords.Make(runId, record.Sequence, largest).Payload.Span.SequenceEqual(record.Payload.Span), $"record {record.Sequence} has other bytes");
        }

        return File.Exists(path) && new FileInfo(path).Length < lengthBefore ? 1 : 0;
    }
}
