using CsCheck;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>What every store promises.</summary>
public abstract class CheckpointStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract ICheckpointStore CreateStore();

    /// <summary>What a record adds to a log: its payload, unless the store makes something else of it.</summary>
    protected virtual int BytesOf(CheckpointRecord record) => record.Payload.Length;

    [Fact]
    public async Task Records_are_kept_in_order_with_their_bytes()
    {
        await using var store = CreateStore();
        CheckpointRecord[] records = [Payloads.Record("r", 0, Base, 10), Payloads.Record("r", 1, Delta, 5000), Payloads.Record("r", 2, Delta)];
        await Append(store, "r", records);

        AssertSame(records, await store.ReadAsync(new CheckpointId("r", 2), Token));
        AssertSame(records[..1], await store.ReadAsync(new CheckpointId("r", 0), Token));
    }

    [Fact]
    public async Task Reading_begins_at_the_last_base_and_leaves_journal_records_out()
    {
        await using var store = CreateStore();
        CheckpointRecordKind[] kinds = [Base, Delta, Journal, Base, Journal, Delta, Journal, Journal];
        var records = kinds.Select((kind, i) => Payloads.Record("r", i, kind, 20 * i)).ToArray();
        await Append(store, "r", records);

        AssertSame([records[0], records[1]], await store.ReadAsync(new CheckpointId("r", 1), Token));
        AssertSame([records[3]], await store.ReadAsync(new CheckpointId("r", 3), Token));
        AssertSame([records[3], records[5]], await store.ReadAsync(new CheckpointId("r", 5), Token));
        foreach (var none in new long[] { 2, 4, 6, 7, 8, -1, long.MaxValue })
            Assert.Empty(await store.ReadAsync(new CheckpointId("r", none), Token));

        Assert.Equal([0, 1, 3, 5], (await List(store, "r")).Select(c => c.Id.Sequence));
        Assert.Equal(5, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
    }

    [Fact]
    public async Task A_summary_tells_what_the_header_says()
    {
        await using var store = CreateStore();
        var second = Payloads.Record("r", 1, Delta, 30, RunStatus.AwaitingResponse);
        await Append(store, "r", Payloads.Record("r", 0, Base, 30), second);

        var listed = await List(store, "r");
        Assert.Equal(new CheckpointId("parent", 7), listed[0].Parent);
        Assert.Equal(
            new CheckpointSummary
            {
                Id = new CheckpointId("r", 1),
                WorkflowId = "filling",
                SuperStep = 1,
                Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(1),
                Status = RunStatus.AwaitingResponse,
                PendingMessages = 1,
                PendingRequests = 2,
                PayloadBytes = BytesOf(second),
                Parent = new CheckpointId("r", 0),
            },
            listed[1]);
        Assert.Equal(listed[1], await store.GetLatestAsync("r", Token));
    }

    [Fact]
    public async Task An_unknown_run_has_nothing()
    {
        await using var store = CreateStore();
        await Append(store, "another", Payloads.Record("another", 0, Base));

        Assert.Empty(await store.ReadAsync(new CheckpointId("r", 0), Token));
        Assert.Empty(await List(store, "r"));
        Assert.Null(await store.GetLatestAsync("r", Token));
        Assert.False(await store.DeleteAsync("r", Token));
    }

    [Fact]
    public async Task Opening_alone_leaves_nothing_behind()
    {
        await using var store = CreateStore();
        await using (await store.OpenAsync("r", 0, Token))
            Assert.Empty(await Runs(store));

        Assert.Empty(await Runs(store));
        Assert.Null(await store.GetLatestAsync("r", Token));
        await Append(store, "r", Payloads.Record("r", 0, Base));
        Assert.Equal(["r"], await Runs(store));
    }

    [Fact]
    public async Task A_log_has_one_owner_at_a_time()
    {
        await using var store = CreateStore();
        var log = await store.OpenAsync("r", 0, Token);
        var refused = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("r", 0, Token));
        Assert.Contains("owned", refused.Message, StringComparison.Ordinal);
        await log.AppendAsync(Payloads.Record("r", 0, Base), Token);
        _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("r", 1, Token));

        await log.DisposeAsync();
        await log.DisposeAsync();
        await using var next = await store.OpenAsync("r", 1, Token);
        Assert.Equal(1, next.NextSequence);
    }

    [Fact]
    public async Task A_log_that_went_on_conflicts_and_stays_free()
    {
        await using var store = CreateStore();
        await Append(store, "r", Payloads.Record("r", 0, Base), Payloads.Record("r", 1, Delta), Payloads.Record("r", 2, Journal));
        foreach (var wrong in new long[] { 0, 1, 4, 100 })
        {
            var refused = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("r", wrong, Token));
            Assert.Contains("has 3 records", refused.Message, StringComparison.Ordinal);
            Assert.Equal(("r", wrong), (refused.RunId, refused.Sequence));
        }

        _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("unknown", 1, Token));
        Assert.Equal(["r"], await Runs(store));
        await using var log = await store.OpenAsync("r", 3, Token);
    }

    [Fact]
    public async Task Journal_records_after_the_latest_checkpoint_do_not_conflict()
    {
        await using var store = CreateStore();
        await Append(store, "r", Payloads.Record("r", 0, Base), Payloads.Record("r", 1, Journal), Payloads.Record("r", 2, Journal));
        foreach (var next in new long[] { 1, 2, 3 })
        {
            await using var log = await store.OpenAsync("r", next, Token);
            Assert.Equal(3, log.NextSequence);
        }

        await Append(store, "r", Payloads.Record("r", 3, Delta));
        _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("r", 1, Token));
    }

    [Fact]
    public async Task Of_racing_openers_one_wins()
    {
        await using var store = CreateStore();
        for (var next = 0; next < 50; next++)
        {
            using var barrier = new Barrier(32);
            var winners = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Factory.StartNew(() => TryOpen(store, "r", next, barrier), Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
            var log = Assert.Single(winners, winner => winner is not null)!;
            await log.AppendAsync(Payloads.Record("r", next, next == 0 ? Base : Delta), Token);
            await log.DisposeAsync();
        }

        Assert.Equal(50, (await List(store, "r")).Count);
    }

    [Fact]
    public async Task Readers_see_whole_records_while_a_writer_appends()
    {
        await using var store = CreateStore();
        var log = await store.OpenAsync("r", 0, Token);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 2000; i++)
                    await log.AppendAsync(Payloads.Record("r", i, i % 50 == 0 ? Base : i % 7 == 0 ? Journal : Delta, i % 11 == 0 ? 30_000 : 40), Token);

                await log.DisposeAsync();
            },
            Token);
        var seen = -1L;
        while (!writing.IsCompleted || seen < 0)
        {
            if (await store.GetLatestAsync("r", Token) is not { } latest)
                continue;

            Assert.True(latest.Id.Sequence >= seen, "the log became shorter");
            seen = latest.Id.Sequence;
            var records = await store.ReadAsync(latest.Id, Token);
            Assert.Equal(seen, records[^1].Sequence);
            Assert.All(records, record => AssertIsAsWritten("r", record, record.Sequence % 11 == 0 ? 30_000 : 40));
            Assert.True((await List(store, "r")).Count > 0);
        }

        await writing;
    }

    [Fact]
    public async Task A_returned_payload_never_changes_and_a_given_one_is_copied()
    {
        await using var store = CreateStore();
        await using var log = await store.OpenAsync("r", 0, Token);
        var given = Payloads.Record("r", 0, Base, 100).Payload.ToArray();
        var original = given.ToArray();
        await log.AppendAsync(new CheckpointRecord(0, Base, given), Token);
        Array.Clear(given);
        var read = (await store.ReadAsync(new CheckpointId("r", 0), Token))[0].Payload;
        for (var i = 1; i < 100; i++)
            await log.AppendAsync(Payloads.Record("r", i, Delta, 100), Token);

        Assert.Equal(original, read.ToArray());
    }

    [Fact]
    public async Task Large_and_small_payloads_take_turns()
    {
        await using var store = CreateStore();
        CheckpointRecord[] records = [Payloads.Record("r", 0, Base, 20_000_000), Payloads.Record("r", 1, Delta), Payloads.Record("r", 2, Delta, 300_000), Payloads.Record("r", 3, Delta, 70_000), Payloads.Record("r", 4, Delta)];
        await Append(store, "r", records);
        AssertSame(records, await store.ReadAsync(new CheckpointId("r", 4), Token));
        Assert.Equal(records.Select(BytesOf), (await List(store, "r")).Select(c => c.PayloadBytes));
    }

    [Fact]
    public async Task A_trimmed_log_goes_on_from_the_last_base_before_what_stays()
    {
        await using var store = CreateStore();
        CheckpointRecordKind[] kinds = [Base, Delta, Journal, Base, Delta, Journal, Base, Delta];
        var records = kinds.Select((kind, i) => Payloads.Record("r", i, kind, 20 * i)).ToArray();
        await using (var log = await store.OpenAsync("r", 0, Token))
        {
            await log.TrimAsync(0, Token);
            foreach (var record in records)
                await log.AppendAsync(record, Token);

            foreach (var all in new long[] { -1, 0, 1, 2 })
                await log.TrimAsync(all, Token);

            Assert.Equal([0, 1, 3, 4, 6, 7], (await List(store, "r")).Select(c => c.Id.Sequence));
            await log.TrimAsync(5, Token);
            Assert.Equal([3, 4, 6, 7], (await List(store, "r")).Select(c => c.Id.Sequence));
            Assert.Equal(8, log.NextSequence);
            await log.AppendAsync(Payloads.Record("r", 8, Delta, 5), Token);
        }

        AssertSame(records[3..5], await store.ReadAsync(new CheckpointId("r", 4), Token));
        Assert.Empty(await store.ReadAsync(new CheckpointId("r", 1), Token));
        _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync("r", 3, Token));
        await using (var log = await store.OpenAsync("r", 9, Token))
        {
            await log.TrimAsync(100, Token);
            await log.AppendAsync(Payloads.Record("r", 9, Base, 9), Token);
            await log.TrimAsync(9, Token);
        }

        Assert.Equal([9], (await List(store, "r")).Select(c => c.Id.Sequence));
        Assert.Equal(9, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
        Assert.Equal(["r"], await Runs(store));
        Assert.True(await store.DeleteAsync("r", Token));
    }

    [Fact]
    public async Task Listings_go_on_where_another_ended()
    {
        await using var store = CreateStore();
        string[] runs = ["", "b", "B", "a", "\ue000", "😀", "c"];
        foreach (var run in runs.Skip(1))
            await Append(store, run, Payloads.Record(run, 0, Base), Payloads.Record(run, 1, Delta), Payloads.Record(run, 2, Journal), Payloads.Record(run, 3, Delta));

        foreach (var after in runs.Append("aa"))
            Assert.Equal(runs.Skip(1).Where(run => string.CompareOrdinal(run, after) > 0).Order(StringComparer.Ordinal), await store.ListRunsAsync(after, Token).ToListAsync(Token));

        foreach (var from in new long[] { -5, 0, 1, 2, 3, 4, long.MaxValue })
            Assert.Equal(new long[] { 0, 1, 3 }.Where(sequence => sequence >= from), (await store.ListAsync("b", from, Token).ToListAsync(Token)).Select(c => c.Id.Sequence));
    }

    [Fact]
    public async Task A_deleted_run_frees_its_name()
    {
        await using var store = CreateStore();
        await Append(store, "r", Payloads.Record("r", 0, Base), Payloads.Record("r", 1, Delta));
        await Append(store, "s", Payloads.Record("s", 0, Base));
        Assert.True(await store.DeleteAsync("r", Token));
        Assert.False(await store.DeleteAsync("r", Token));
        Assert.Empty(await List(store, "r"));
        Assert.Equal(["s"], await Runs(store));

        await Append(store, "r", Payloads.Record("r", 0, Base));
        Assert.Equal(0, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
    }

    [Fact]
    public async Task An_owned_run_is_not_deleted()
    {
        await using var store = CreateStore();
        await using var log = await store.OpenAsync("r", 0, Token);
        await log.AppendAsync(Payloads.Record("r", 0, Base), Token);
        var refused = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.DeleteAsync("r", Token));
        Assert.Contains("not deleted", refused.Message, StringComparison.Ordinal);
        await log.AppendAsync(Payloads.Record("r", 1, Delta), Token);
        Assert.Equal(2, (await List(store, "r")).Count);
    }

    [Fact]
    public async Task A_record_out_of_place_is_refused_and_nothing_is_lost()
    {
        await using var store = CreateStore();
        await using var log = await store.OpenAsync("r", 0, Token);
        CheckpointRecord[] wrongFirst = [Payloads.Record("r", 1, Base), Payloads.Record("r", 0, Delta), Payloads.Record("r", 0, Journal), new(0, Base, default), new(0, Base, new byte[] { 1, 2, 3 }), Payloads.Record("r", 1, Base) with { Sequence = 0 }];
        foreach (var wrong in wrongFirst)
            _ = await Assert.ThrowsAsync<ArgumentException>(async () => await log.AppendAsync(wrong, Token));

        var first = Payloads.Record("r", 0, Base);
        await log.AppendAsync(first, Token);
        foreach (var wrong in new[] { 0L, 2, -1 })
            _ = await Assert.ThrowsAsync<ArgumentException>(async () => await log.AppendAsync(Payloads.Record("r", wrong, Delta), Token));

        Assert.Equal(1, log.NextSequence);
        AssertSame([first], await store.ReadAsync(new CheckpointId("r", 0), Token));
    }

    [Fact]
    public async Task Disposal_ends_the_use()
    {
        var store = CreateStore();
        var log = await store.OpenAsync("r", 0, Token);
        var other = await store.OpenAsync("s", 0, Token);
        await other.DisposeAsync();
        await store.DisposeAsync();
        await store.DisposeAsync();

        _ = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.OpenAsync("t", 0, Token));
        _ = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReadAsync(new CheckpointId("r", 0), Token));
        _ = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await List(store, "r"));
        _ = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.GetLatestAsync("r", Token));
        _ = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Runs(store));
        _ = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.DeleteAsync("r", Token));
        _ = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await other.AppendAsync(Payloads.Record("s", 0, Base), Token));
        await log.AppendAsync(Payloads.Record("r", 0, Base), Token);
        await log.DisposeAsync();
    }

    [Fact]
    public async Task A_cancelled_token_stops_everything_before_it_begins()
    {
        await using var store = CreateStore();
        var log = await store.OpenAsync("r", 0, Token);
        await log.AppendAsync(Payloads.Record("r", 0, Base), Token);
        var cancelled = new CancellationToken(canceled: true);

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.OpenAsync("s", 0, cancelled));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.ReadAsync(new CheckpointId("r", 0), cancelled));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await List(store, "r", cancelled));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.GetLatestAsync("r", cancelled));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Runs(store, cancelled));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await log.AppendAsync(Payloads.Record("r", 1, Delta), cancelled));
        await log.DisposeAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.DeleteAsync("r", cancelled));
        _ = Assert.Single(await List(store, "r"));
        await using var free = await store.OpenAsync("s", 0, Token);
    }

    [Fact]
    public async Task Nonsense_is_refused()
    {
        await using var store = CreateStore();
        foreach (var nonsense in new[] { null!, "" })
        {
            _ = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.OpenAsync(nonsense, 0, Token));
            _ = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.ReadAsync(new CheckpointId(nonsense, 0), Token));
            _ = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.GetLatestAsync(nonsense, Token));
            _ = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.DeleteAsync(nonsense, Token));
            _ = Assert.ThrowsAny<ArgumentException>(() => store.ListAsync(nonsense, 0, Token));
        }

        _ = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await store.OpenAsync("r", -1, Token));
    }

    [Fact]
    public async Task Run_ids_hold_any_characters()
    {
        string[] odd = ["/", "..", ".", "../up", "a/b", "a\\b", "\0", "con", "CON", "Con", "nul", "com1", "a ", "a.", " ", "%", "%61", "a", "A", "~", "~a", "😀", "\ud83d", "\ude00", "\ud83d\ud83d", "é", "e\u0301", "İ", "r@1", "-", "_", "*?<>|:\"", new string('x', 120), new string('x', 121), new string('x', 5000), new string('X', 5000)];
        await using var store = CreateStore();
        foreach (var id in odd)
            await Append(store, id, Payloads.Record(id, 0, Base, id.Length));

        Assert.Equal(odd.Order(StringComparer.Ordinal), await Runs(store));
        foreach (var id in odd)
        {
            Assert.Equal(new CheckpointId(id, 0), (await store.GetLatestAsync(id, Token))!.Id);
            Assert.Equal(new CheckpointId(id, 0), Assert.Single(await List(store, id)).Id);
            AssertIsAsWritten(id, Assert.Single(await store.ReadAsync(new CheckpointId(id, 0), Token)), id.Length);
            Assert.True(await store.DeleteAsync(id, Token));
        }

        Assert.Empty(await Runs(store));
    }

    [Fact]
    public void Random_operations_do_what_they_do_to_a_dictionary()
        => StoreModel.Operations.Sample(
            operations =>
            {
                var store = CreateStore();
                StoreModel.Check(store, operations, BytesOf).GetAwaiter().GetResult();
                store.DisposeAsync().AsTask().GetAwaiter().GetResult();
            },
            iter: 300);

    protected static async Task Append(ICheckpointStore store, string runId, params CheckpointRecord[] records)
    {
        await using var log = await store.OpenAsync(runId, records[0].Sequence, Token);
        foreach (var record in records)
            await log.AppendAsync(record, Token);
    }

    protected static async Task<List<CheckpointSummary>> List(ICheckpointStore store, string runId, CancellationToken? token = null)
    {
        var listed = new List<CheckpointSummary>();
        await foreach (var summary in store.ListAsync(runId, 0, token ?? Token))
            listed.Add(summary);

        return listed;
    }

    protected static async Task<List<string>> Runs(ICheckpointStore store, CancellationToken? token = null)
    {
        var runs = new List<string>();
        await foreach (var run in store.ListRunsAsync(null, token ?? Token))
            runs.Add(run);

        return runs;
    }

    protected static void AssertIsAsWritten(string runId, CheckpointRecord record, int fillerBytes)
        => Assert.True(Payloads.Record(runId, record.Sequence, record.Kind, fillerBytes).Payload.Span.SequenceEqual(record.Payload.Span), $"record {record.Sequence} has other bytes");

    protected static void AssertSame(IReadOnlyList<CheckpointRecord> expected, IReadOnlyList<CheckpointRecord> actual)
    {
        Assert.Equal(expected.Select(r => (r.Sequence, r.Kind)), actual.Select(r => (r.Sequence, r.Kind)));
        Assert.All(expected.Zip(actual), pair => Assert.True(pair.First.Payload.Span.SequenceEqual(pair.Second.Payload.Span)));
    }

    private static ICheckpointLog? TryOpen(ICheckpointStore store, string runId, long next, Barrier barrier)
    {
        barrier.SignalAndWait(Token);
        try
        {
            return store.OpenAsync(runId, next, Token).AsTask().GetAwaiter().GetResult();
        }
        catch (CheckpointConflictException)
        {
            return null;
        }
    }
}
