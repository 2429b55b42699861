using CsCheck;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>Several stores on one directory, and what they leave in it.</summary>
public sealed class FileOwnershipTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Stores_on_one_directory_share_runs_and_owners()
    {
        await using var one = new FileCheckpointStore(_directory.Path);
        await using var other = new FileCheckpointStore(_directory.Path + Path.DirectorySeparatorChar);
        await using (var log = await one.OpenAsync("r", 0, Token))
        {
            await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
            _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await other.OpenAsync("r", 1, Token));
            _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await other.DeleteAsync("r", Token));
            Assert.Equal(0, (await other.GetLatestAsync("r", Token))!.Id.Sequence);
        }

        await using var next = await other.OpenAsync("r", 1, Token);
    }

    [Fact]
    public async Task Owners_that_come_and_go_never_overlap()
    {
        var owners = 0;
        var appended = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(() => Contend().GetAwaiter().GetResult(), Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        await using var store = new FileCheckpointStore(_directory.Path);
        Assert.Equal(appended - 1, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
        Assert.Equal(["r.cwlog"], Directory.GetFileSystemEntries(_directory.Path).Select(Path.GetFileName));

        async Task Contend()
        {
            await using var own = new FileCheckpointStore(_directory.Path);
            for (var mine = 0; mine < 100;)
            {
                var next = (await own.GetLatestAsync("r", Token))?.Id.Sequence + 1 ?? 0;
                try
                {
                    await using var log = await own.OpenAsync("r", next, Token);
                    Assert.Equal(1, Interlocked.Increment(ref owners));
                    await log.AppendAsync(TestRecords.Create("r", next, next == 0 ? Base : Delta), Token);
                    mine++;
                    appended++;
                    Assert.Equal(0, Interlocked.Decrement(ref owners));
                }
                catch (CheckpointConflictException)
                {
                    Thread.Yield();
                }
            }
        }
    }

    [Fact]
    public async Task A_run_that_is_deleted_and_begun_again_in_a_race_has_one_owner()
    {
        var owners = 0;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Factory.StartNew(() => Contend(deletes: i % 2 == 0).GetAwaiter().GetResult(), Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.DoesNotContain(Directory.GetFiles(_directory.Path), path => path.EndsWith(".cwlock", StringComparison.Ordinal));

        async Task Contend(bool deletes)
        {
            await using var own = new FileCheckpointStore(_directory.Path);
            for (var i = 0; i < 500; i++)
            {
                try
                {
                    if (deletes)
                    {
                        _ = await own.DeleteAsync("r", Token);
                        continue;
                    }

                    await using var log = await own.OpenAsync("r", 0, Token);
                    Assert.Equal(1, Interlocked.Increment(ref owners));
                    await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
                    await log.AppendAsync(TestRecords.Create("r", 1, Delta), Token);
                    Assert.Equal(1, (await own.GetLatestAsync("r", Token))!.Id.Sequence);
                    Assert.Equal(0, Interlocked.Decrement(ref owners));
                }
                catch (CheckpointConflictException)
                {
                    Thread.Yield();
                }
            }
        }
    }

    [Fact]
    public async Task A_lock_file_that_is_deleted_while_another_opens_it_makes_no_second_owner()
    {
        var owners = 0;
        var most = 0;
        var wins = 0;
        await using var store = new FileCheckpointStore(_directory.Path);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Factory.StartNew(() => Contend().GetAwaiter().GetResult(), Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.Equal(1, most);
        Assert.True(wins > 0, "nobody ever owned the run");
        Assert.Empty(Directory.GetFileSystemEntries(_directory.Path));

        async Task Contend()
        {
            for (var i = 0; i < 6000; i++)
            {
                try
                {
                    await using var log = await store.OpenAsync("r", 0, Token);
                    most = Math.Max(most, Interlocked.Increment(ref owners));
                    wins++;
                    Thread.Yield();
                    _ = Interlocked.Decrement(ref owners);
                }
                catch (CheckpointConflictException)
                {
                    // Somebody else's turn.
                }
            }
        }
    }

    [Fact]
    public async Task A_lock_file_left_by_a_crash_is_in_nobodys_way()
    {
        await File.WriteAllTextAsync(Path.Join(_directory.Path, "r.cwlock"), "left behind", Token);
        await using var store = new FileCheckpointStore(_directory.Path);
        await using (var log = await store.OpenAsync("r", 0, Token))
            await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);

        Assert.Equal(["r.cwlog"], Directory.GetFileSystemEntries(_directory.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Opening_and_refusing_leave_no_files()
    {
        await using var store = new FileCheckpointStore(_directory.Path);
        await using (await store.OpenAsync("r", 0, Token))
            Assert.Equal(["r.cwlock"], Directory.GetFileSystemEntries(_directory.Path).Select(Path.GetFileName));

        _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("r", 1, Token));
        Assert.Empty(Directory.GetFileSystemEntries(_directory.Path));
    }

    [Fact]
    public async Task A_record_costs_its_payload_and_twelve_bytes()
    {
        await using var store = new FileCheckpointStore(_directory.Path);
        await using var log = await store.OpenAsync("r", 0, Token);
        await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
        var before = new FileInfo(Path.Join(_directory.Path, "r.cwlog")).Length;
        var record = TestRecords.Create("r", 1, Delta, 33);
        await log.AppendAsync(record, Token);
        Assert.Equal(before + record.Payload.Length + 12, new FileInfo(Path.Join(_directory.Path, "r.cwlog")).Length);
    }

    [Fact]
    public async Task An_append_completes_at_once_and_allocates_nothing()
    {
        await using var store = new FileCheckpointStore(_directory.Path);
        await using var log = await store.OpenAsync("r", 0, Token);
        var records = Enumerable.Range(0, 200).Select(i => TestRecords.Create("r", i, i == 0 ? Base : Delta, 50)).ToArray();
        for (var i = 0; i < 100; i++)
            await log.AppendAsync(records[i], Token);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 100; i < 200; i++)
        {
            if (!IsComplete(log.AppendAsync(records[i], CancellationToken.None)))
                Assert.Fail("an append was still under way");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("order-17", "order-17")]
    [InlineData("../A", "%2e%2e%2f%41")]
    [InlineData("con", "%63on")]
    [InlineData("LPT1", "%4c%50%541")]
    [InlineData("lpt1", "%6cpt1")]
    [InlineData("é😀", "%c3%a9%f0%9f%98%80")]
    [InlineData("(lone surrogate)", "%ed%a0%80")]
    public async Task A_file_name_is_as_specified(string runId, string stem)
    {
        // An attribute cannot hold ill-formed text.
        runId = runId.Replace("(lone surrogate)", "\ud800", StringComparison.Ordinal);
        await using var store = new FileCheckpointStore(_directory.Path);
        await using (var log = await store.OpenAsync(runId, 0, Token))
            await log.AppendAsync(TestRecords.Create(runId, 0, Base), Token);

        Assert.Equal([stem + ".cwlog"], Directory.GetFileSystemEntries(_directory.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Any_run_id_becomes_a_file_name_of_its_own()
    {
        var id = Gen.OneOf(
            Gen.String,
            Gen.Char.Array[1, 200].Select(chars => new string(chars)),
            Gen.OneOfConst('\ud800', '\udfff', '\udc00', '/', '.', '%', 'a', 'A', '\0', 'é').Array[1, 60].Select(chars => new string(chars)));
        id.Where(text => text.Length > 0).Array[1, 8].Sample(
            ids =>
            {
                using var directory = new TemporaryDirectory();
                var store = new FileCheckpointStore(directory.Path);
                var distinct = ids.Distinct(StringComparer.Ordinal).ToArray();
                foreach (var runId in distinct)
                {
                    var log = store.OpenAsync(runId, 0).AsTask().GetAwaiter().GetResult();
                    Assert.True(IsComplete(log.AppendAsync(TestRecords.Create(runId, 0, Base))));
                    log.DisposeAsync().AsTask().GetAwaiter().GetResult();
                }

                var names = Directory.GetFileSystemEntries(directory.Path).Select(path => Path.GetFileName(path)!).ToArray();
                Assert.Equal(distinct.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                Assert.All(names, name => Assert.Matches("^[a-z0-9_%~-]{1,120}[.]cwlog$", name));
                Assert.Equal(distinct.Order(StringComparer.Ordinal), store.ListRunsAsync().ToBlockingEnumerable());
            },
            iter: 300);
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_is_absent_and_can_be_written_later()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Takes the directory away from under the store.");
        var path = Path.Join(_directory.Path, "moved");
        await using var store = new FileCheckpointStore(path);
        await using var log = await store.OpenAsync("r", 0, Token);
        Directory.Move(path, path + "-away");
        _ = await Assert.ThrowsAnyAsync<IOException>(async () => await log.AppendAsync(TestRecords.Create("r", 0, Base), Token));
        Assert.Equal(0, log.NextSequence);
        Directory.Move(path + "-away", path);
        Assert.Null(await store.GetLatestAsync("r", Token));
        await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
        Assert.Equal(0, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        _ = Assert.Throws<ArgumentNullException>(() => new FileCheckpointStore(null!));
        _ = Assert.Throws<ArgumentException>(() => new FileCheckpointStore(" "));
        _ = Assert.Throws<ArgumentNullException>(() => new FileCheckpointStore(_directory.Path, null!));
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => new FileCheckpointStore(_directory.Path, new FileCheckpointStoreOptions { Durability = (Durability)9 }));
    }

    private static bool IsComplete(ValueTask task) => task.IsCompletedSuccessfully;
}
