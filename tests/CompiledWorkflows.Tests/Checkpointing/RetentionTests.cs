using CsCheck;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void As_a_run_goes_on_its_log_keeps_what_the_policy_keeps_and_not_much_more()
        => Gen.Select(Policies, Gen.Select(Gen.Frequency((4, Gen.Const(Delta)), (1, Gen.Const(Base)), (1, Gen.Const(Journal))), Gen.Int[0, 400], Gen.Int[-2, 5]).Array[1, 150]).Sample(
            (policy, appended) => CheckGrowth(policy, appended).GetAwaiter().GetResult(),
            iter: 300);

    [Fact]
    public void A_sweep_removes_all_that_the_policy_does_not_keep()
        => Gen.Select(Policies, Gen.Select(Gen.Frequency((4, Gen.Const(Delta)), (1, Gen.Const(Base)), (1, Gen.Const(Journal))), Gen.Int[0, 400], Gen.Int[-2, 5]).Array[1, 60], Gen.Int[0, 300]).Sample(
            (policy, appended, later) => CheckSweep(policy, appended, later).GetAwaiter().GetResult(),
            iter: 300);

    [Fact]
    public async Task Completed_runs_go_when_their_time_is_over()
    {
        var clock = new FixedTimeProvider(Start);
        await using var store = new RetainingCheckpointStore(new InMemoryCheckpointStore(), new RetentionPolicy { KeepCompletedRunsFor = TimeSpan.FromMinutes(1) }, clock);
        foreach (var status in Enum.GetValues<RunStatus>())
            await Append(store, $"{status}", TestRecords.Create($"{status}", 0, Base, status: status));

        clock.Now = Start.AddMinutes(1);
        Assert.Equal(new RetentionSweep(7, 0, 0, 1), await store.SweepAsync(Token));
        clock.Now = Start.AddMinutes(1).AddTicks(1);
        Assert.Equal(new RetentionSweep(7, 1, 0, 1), await store.SweepAsync(Token));
        Assert.Null(await store.GetLatestAsync(nameof(RunStatus.Completed), Token));
        Assert.Equal(6, await store.ListRunsAsync(cancellationToken: Token).CountAsync(Token));
    }

    [Fact]
    public async Task Parents_of_forks_stay_as_long_as_the_forks_are_there()
    {
        var clock = new FixedTimeProvider(Start.AddDays(1));
        var policy = new RetentionPolicy { KeepLast = 1, KeepCompletedRunsFor = TimeSpan.Zero, KeepForkParents = true };
        await using var store = new RetainingCheckpointStore(new InMemoryCheckpointStore(), policy, clock);

        // The forks are forks of parent@7.
        await Append(store, "parent", [.. Enumerable.Range(0, 12).Select(Parent)]);
        await Append(store, "fork", TestRecords.Create("fork", 0, Base, status: RunStatus.AwaitingResponse));
        Assert.Equal(12, await store.ListAsync("parent", cancellationToken: Token).CountAsync(Token));

        Assert.Equal(new RetentionSweep(2, 0, 1, 0), await store.SweepAsync(Token));
        Assert.Equal([6, 7, 8, 9, 10, 11], await Sequences(store, "parent"));
        Assert.Equal(new RetentionSweep(2, 0, 0, 0), await store.SweepAsync(Token));

        _ = await store.DeleteAsync("fork", Token);
        await Append(store, "other", TestRecords.Create("other", 0, Base, status: RunStatus.AwaitingResponse));
        _ = await store.SweepAsync(Token);
        Assert.Equal([6, 7, 8, 9, 10, 11], await Sequences(store, "parent"));
        _ = await store.DeleteAsync("other", Token);
        _ = await store.SweepAsync(Token);
        Assert.Empty(await Sequences(store, "parent"));
    }

    [Fact]
    public async Task Runs_whose_logs_are_held_are_left_alone()
    {
        await using var store = new RetainingCheckpointStore(new InMemoryCheckpointStore(), new RetentionPolicy { KeepLast = 1, KeepCompletedRunsFor = TimeSpan.Zero });
        await Append(store, "r", TestRecords.Create("r", 0, Base), TestRecords.Create("r", 1, Base, status: RunStatus.Completed));
        await using (await store.OpenAsync("r", 2, Token))
            Assert.Equal(new RetentionSweep(1, 0, 0, 1), await store.SweepAsync(Token));

        Assert.Equal(new RetentionSweep(1, 1, 0, 0), await store.SweepAsync(Token));
    }

    [Fact]
    public async Task A_run_that_ended_after_its_latest_checkpoint_is_trimmed_and_keeps_its_end()
    {
        await using var inner = new InMemoryCheckpointStore();
        await using (var log = await inner.OpenAsync("r", 0, Token))
        {
            foreach (var record in new[] { TestRecords.Create("r", 0, Base), TestRecords.Create("r", 1, Base), TestRecords.Create("r", 2, Journal, status: RunStatus.Failed) })
                await log.AppendAsync(record, Token);
        }

        await using var store = new RetainingCheckpointStore(inner, new RetentionPolicy { KeepLast = 1 });
        Assert.Equal(new RetentionSweep(1, 0, 1, 0), await store.SweepAsync(Token));
        Assert.Equal([1L, 2L], (await store.ReadAsync(new CheckpointId("r", 1), Token)).Select(record => record.Sequence));
        Assert.Equal(RunStatus.Failed, (await store.QueryRunsAsync(new RunQuery(), Token).SingleAsync(Token)).Status);
    }

    [Fact]
    public async Task A_record_is_saved_even_if_nothing_can_be_removed()
    {
        var failing = new ScriptedStore { OnTrim = () => throw new IOException("The disk is full.") };
        await using var store = new RetainingCheckpointStore(failing, new RetentionPolicy { KeepLast = 1 });
        await Append(store, "r", [.. Enumerable.Range(0, 10).Select(i => TestRecords.Create("r", i, Base, status: RunStatus.Halted))]);
        Assert.Equal(10, (await Sequences(store, "r")).Count);
        _ = await Assert.ThrowsAsync<IOException>(() => store.SweepAsync(Token));
        failing.OnTrim = null;
        Assert.Equal(1, (await store.SweepAsync(Token)).RunsTrimmed);
        Assert.Equal([9], await Sequences(store, "r"));
    }

    [Fact]
    public void A_policy_that_keeps_less_than_nothing_is_refused()
    {
        foreach (var wrong in new RetentionPolicy[] { new() { KeepLast = 0 }, new() { KeepFor = -TimeSpan.FromTicks(1) }, new() { KeepCompletedRunsFor = -TimeSpan.FromTicks(1) } })
            _ = Assert.Throws<ArgumentOutOfRangeException>(() => new RetainingCheckpointStore(new InMemoryCheckpointStore(), wrong));
    }

    private static CheckpointRecord Parent(int sequence)
    {
        var header = TestRecords.Header("parent", sequence, sequence % 2 == 0 ? Base : Delta, RunStatus.Completed);
        return TestRecords.Create(header.Run is { } run ? header with { Run = run with { ForkedFrom = null } } : header);
    }

    private static Gen<RetentionPolicy> Policies { get; } = Gen.Select(
        Gen.Int[0, 30],
        Gen.Int[-1, 40],
        (last, seconds) => new RetentionPolicy { KeepLast = last == 0 ? null : last, KeepFor = seconds < 0 ? null : TimeSpan.FromSeconds(seconds) });

    private static async Task CheckGrowth(RetentionPolicy policy, (CheckpointRecordKind Kind, int Bytes, int Seconds)[] appended)
    {
        var clock = new FixedTimeProvider(Start);
        await using var store = new RetainingCheckpointStore(new InMemoryCheckpointStore(), policy, clock);
        var all = new List<Appended>();
        var needed = 0;
        await using var log = await store.OpenAsync("r", 0, Token);
        foreach (var (kind, bytes, seconds) in appended)
        {
            clock.Now += TimeSpan.FromSeconds(seconds);
            all.Add(await Append(log, all.Count == 0 ? Base : kind, bytes, clock.Now));
            var kept = await Sequences(store, "r");
            var start = all.FindIndex(each => each.Sequence == kept[0]);
            Assert.Equal(Base, all[start].Kind);
            Assert.Equal(all.Skip(start).Where(each => each.Kind != Journal).Select(each => each.Sequence), kept);

            // Everything that has to stay is there, and of the rest less than is kept. What goes is gone, even if the clock is set back.
            if (all[^1].Kind != Journal)
                needed = Math.Max(needed, FirstNeeded(all, policy, clock.Now));

            Assert.True(start <= needed);
            var removable = all[start..needed].Where(each => each.Kind != Journal).Sum(each => (long)each.Bytes);
            Assert.True(removable == 0 || !Trims(policy) || removable < all[needed..].Where(each => each.Kind != Journal).Sum(each => (long)each.Bytes));
        }
    }

    private static async Task CheckSweep(RetentionPolicy policy, (CheckpointRecordKind Kind, int Bytes, int Seconds)[] appended, int later)
    {
        var clock = new FixedTimeProvider(Start);
        await using var inner = new InMemoryCheckpointStore();
        var all = new List<Appended>();
        await using (var log = await inner.OpenAsync("r", 0, Token))
        {
            foreach (var (kind, bytes, seconds) in appended)
            {
                clock.Now += TimeSpan.FromSeconds(seconds);
                all.Add(await Append(log, all.Count == 0 ? Base : kind, bytes, clock.Now));
            }
        }

        clock.Now += TimeSpan.FromSeconds(later);
        await using var store = new RetainingCheckpointStore(inner, policy, clock);
        var needed = Trims(policy) ? FirstNeeded(all, policy, clock.Now) : 0;
        Assert.Equal(new RetentionSweep(1, 0, needed > 0 ? 1 : 0, 0), await store.SweepAsync(Token));
        Assert.Equal(all.Skip(needed).Where(each => each.Kind != Journal).Select(each => each.Sequence), await Sequences(store, "r"));
    }

    private static bool Trims(RetentionPolicy policy) => policy.KeepLast is not null || policy.KeepFor is not null;

    /// <summary>The last base at or before the first checkpoint that the policy keeps, said as plainly as possible.</summary>
    private static int FirstNeeded(List<Appended> all, RetentionPolicy policy, DateTimeOffset now)
    {
        var checkpoints = all.Where(each => each.Kind != Journal).ToList();
        var first = checkpoints.Where((each, i) => i == checkpoints.Count - 1 || i >= checkpoints.Count - policy.KeepLast || now - each.Time <= policy.KeepFor).First();
        return all.FindLastIndex(each => each.Kind == Base && each.Sequence <= first.Sequence);
    }

    private static async Task<Appended> Append(ICheckpointLog log, CheckpointRecordKind kind, int bytes, DateTimeOffset time)
    {
        var record = TestRecords.Create(TestRecords.Header("r", log.NextSequence, kind, RunStatus.Halted) with { Timestamp = time }, bytes);
        await log.AppendAsync(record, Token);
        return new Appended(record.Sequence, kind, record.Payload.Length, time);
    }

    private static async Task Append(RetainingCheckpointStore store, string runId, params CheckpointRecord[] records)
    {
        await using var log = await store.OpenAsync(runId, 0, Token);
        foreach (var record in records)
            await log.AppendAsync(record, Token);
    }

    private static async Task<List<long>> Sequences(RetainingCheckpointStore store, string runId)
        => await store.ListAsync(runId, cancellationToken: Token).Select(checkpoint => checkpoint.Id.Sequence).ToListAsync(Token);

    private sealed record Appended(long Sequence, CheckpointRecordKind Kind, int Bytes, DateTimeOffset Time);
}
