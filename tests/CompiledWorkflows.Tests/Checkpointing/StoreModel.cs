using CsCheck;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>A store as a dictionary of lists, against which random operations are checked.</summary>
internal static class StoreModel
{
    private static readonly string[] RunIds = ["a", "A", "../a", "\ud800"];

    public static Gen<Operation[]> Operations { get; } = Gen.Select(
        Gen.Enum<Action>(),
        Gen.OneOfConst(RunIds),
        Gen.Int[0, 12],
        Gen.Frequency((3, Gen.Const(Delta)), (1, Gen.Const(Base)), (1, Gen.Const(Journal))),
        Gen.Frequency((9, Gen.Int[0, 200]), (1, Gen.Int[60_000, 70_000])),
        (action, run, number, kind, size) => new Operation(action, run, number, kind, size)).Array[1, 60];

    public enum Action
    {
        Open,
        OpenAnywhere,
        Append,
        AppendMore,
        AppendOutOfPlace,
        Trim,
        Release,
        Delete,
    }

    public static async Task Check(ICheckpointStore store, Operation[] operations, Func<CheckpointRecord, int> bytesOf)
    {
        var model = new Dictionary<string, List<CheckpointRecord>>(StringComparer.Ordinal);
        var trimmed = new Dictionary<string, int>(StringComparer.Ordinal);
        var logs = new Dictionary<string, ICheckpointLog>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            await Apply(operation, store, model, trimmed, logs);
            await Compare(store, operation.Run, model.GetValueOrDefault(operation.Run) ?? [], trimmed.GetValueOrDefault(operation.Run), bytesOf);
        }

        var runs = new List<string>();
        await foreach (var run in store.ListRunsAsync())
            runs.Add(run);

        Assert.Equal(model.Keys.Order(StringComparer.Ordinal), runs);
        foreach (var log in logs.Values)
            await log.DisposeAsync();
    }

    private static async Task Apply(Operation operation, ICheckpointStore store, Dictionary<string, List<CheckpointRecord>> model, Dictionary<string, int> trimmed, Dictionary<string, ICheckpointLog> logs)
    {
        var run = operation.Run;
        var records = model.GetValueOrDefault(run) ?? [];
        var log = logs.GetValueOrDefault(run);
        switch (operation.Action)
        {
            case Action.Open or Action.OpenAnywhere:
                var next = operation.Action == Action.Open ? records.Count : operation.Number;
                if (log is null && next <= records.Count && records.FindLastIndex(r => r.Kind != Journal) < next)
                    logs[run] = await store.OpenAsync(run, next);
                else
                    _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.OpenAsync(run, next));

                break;
            case Action.Append or Action.AppendMore when log is not null:
                var record = Payloads.Record(run, records.Count, records.Count == 0 ? Base : operation.Kind, operation.Size);
                Assert.Equal(records.Count, log.NextSequence);
                await log.AppendAsync(record);
                records.Add(record);
                model[run] = records;
                break;
            case Action.AppendOutOfPlace when log is not null && operation.Number != records.Count:
                _ = await Assert.ThrowsAsync<ArgumentException>(async () => await log.AppendAsync(Payloads.Record(run, operation.Number, Base, operation.Size)));
                break;
            case Action.Trim when log is not null:
                await log.TrimAsync(operation.Number);
                if (records.Count > 0)
                    _ = trimmed[run] = Math.Max(trimmed.GetValueOrDefault(run), records.FindLastIndex(Math.Min(operation.Number, records.Count - 1), r => r.Kind == Base));
                break;
            case Action.Release when log is not null:
                await log.DisposeAsync();
                _ = logs.Remove(run);
                break;
            case Action.Delete when log is null:
                _ = trimmed.Remove(run);
                Assert.Equal(model.Remove(run), await store.DeleteAsync(run));
                break;
            case Action.Delete when records.Count > 0:
                _ = await Assert.ThrowsAsync<CheckpointConflictException>(async () => await store.DeleteAsync(run));
                break;
        }
    }

    private static async Task Compare(ICheckpointStore store, string run, List<CheckpointRecord> records, int first, Func<CheckpointRecord, int> bytesOf)
    {
        var checkpoints = records.Skip(first).Where(r => r.Kind != Journal).ToList();
        var listed = new List<CheckpointSummary>();
        await foreach (var summary in store.ListAsync(run))
            listed.Add(summary);

        Assert.Equal(checkpoints.Select(r => (new CheckpointId(run, r.Sequence), bytesOf(r))), listed.Select(c => (c.Id, c.PayloadBytes)));
        Assert.Equal(listed.LastOrDefault(), await store.GetLatestAsync(run));
        for (var sequence = 0; sequence <= records.Count; sequence++)
        {
            var expected = sequence < first || sequence == records.Count || records[sequence].Kind == Journal
                ? []
                : records[records.FindLastIndex(sequence, r => r.Kind == Base)..(sequence + 1)].Where(r => r.Kind != Journal).ToList();
            var read = await store.ReadAsync(new CheckpointId(run, sequence));
            Assert.Equal(expected.Select(r => (r.Sequence, r.Kind, Convert.ToHexString(r.Payload.Span))), read.Select(r => (r.Sequence, r.Kind, Convert.ToHexString(r.Payload.Span))));
        }
    }

    public sealed record Operation(Action Action, string Run, int Number, CheckpointRecordKind Kind, int Size);
}
