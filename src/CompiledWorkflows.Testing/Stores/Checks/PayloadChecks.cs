using System.Buffers;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>Payloads are bytes, of any length, that belong to whoever gave or got them.</summary>
internal static class PayloadChecks
{
    private static readonly CheckpointRecordKind[] Kinds = [Base, Delta, Journal, Delta];
    private static readonly int[] Fillers = [100, 70_000, 20, 90_000, 3000];

    public static IEnumerable<StoreCheck> All =>
    [
        new("LargePayloadsAreKept", "Payloads of up to 100 MB are kept, and take turns with small ones.", KeepLarge),
        new("TinyPayloadsAreKept", "A payload that is a header and nothing else is kept.", KeepTiny),
        new("GivenPayloadsAreCopied", "The bytes of a record are valid until the append completes; what their owner does with them then changes nothing.", CopyGiven),
        new("ReturnedPayloadsNeverChange", "The bytes that a store returns never change, whatever happens to the run.", KeepReturned),
    ];

    private static async Task KeepLarge(StoreTrial trial)
    {
        var largest = trial.Subject.LargestPayloadBytes;
        int[] fillers = [300_000, 0, largest - 256, 20_000, 1, Math.Min(largest, 5_000_000) - 256, 3];
        CheckpointRecord Create(int i) => TestRecords.Create("r", i, i is 0 or 2 ? Base : Delta, fillers[i]);

        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        List<int> lengths = [];
        for (var i = 0; i < fillers.Length; i++)
        {
            var record = Create(i);
            await log.AppendAsync(record, trial.Token).ConfigureAwait(false);
            lengths.Add(trial.Subject.PayloadBytes(record));
        }

        Expect.Records(Enumerable.Range(0, 2).Select(Create), await trial.ReadAsync("r", 1).ConfigureAwait(false), "checkpoint 1");
        Expect.Records(Enumerable.Range(2, 5).Select(Create), await trial.ReadAsync("r", 6, trial.OpenStore()).ConfigureAwait(false), "checkpoint 6");
        Expect.Sequence(lengths, [.. (await trial.ListAsync("r").ConfigureAwait(false)).Select(checkpoint => checkpoint.PayloadBytes)], "the lengths of payloads listed");
    }

    private static async Task KeepTiny(StoreTrial trial)
    {
        CheckpointRecord[] records = [.. Kinds.Select((kind, i) => new CheckpointRecord(i, kind, HeaderOnly(i, kind)))];
        await trial.AppendAsync("r", records).ConfigureAwait(false);
        Expect.Records([records[0], records[1], records[3]], await trial.ReadAsync("r", 3).ConfigureAwait(false), "checkpoint 3");
        Expect.Equal(trial.Subject.PayloadBytes(records[3]), (await trial.LatestAsync("r").ConfigureAwait(false))?.PayloadBytes, "the length of the latest payload");
    }

    private static async Task CopyGiven(StoreTrial trial)
    {
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        var reused = new byte[100_000];
        CheckpointRecord[] records = [.. Fillers.Select((filler, i) => TestRecords.Create("r", i, i == 0 ? Base : Delta, filler))];
        foreach (var record in records)
        {
            record.Payload.CopyTo(reused);
            await log.AppendAsync(record with { Payload = reused.AsMemory(0, record.Payload.Length) }, trial.Token).ConfigureAwait(false);
            Array.Fill(reused, (byte)0xa5);
        }

        Expect.Records(records, await trial.ReadAsync("r", 4).ConfigureAwait(false), "a checkpoint whose payloads were given in one buffer");
    }

    private static async Task KeepReturned(StoreTrial trial)
    {
        CheckpointRecord[] records = [TestRecords.Create("r", 0, Base, 50), TestRecords.Create("r", 1, Delta, 40_000)];
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        foreach (var record in records)
            await log.AppendAsync(record, trial.Token).ConfigureAwait(false);

        var read = await trial.ReadAsync("r", 1).ConfigureAwait(false);
        for (var i = 2; i < 60; i++)
        {
            await log.AppendAsync(TestRecords.Create("r", i, i % 20 == 0 ? Base : Delta, i % 2 == 0 ? 50 : 40_000), trial.Token).ConfigureAwait(false);
            _ = await trial.ReadAsync("r", i).ConfigureAwait(false);
        }

        await log.TrimAsync(59, trial.Token).ConfigureAwait(false);
        await log.DisposeAsync().ConfigureAwait(false);
        _ = await trial.DeleteAsync("r").ConfigureAwait(false);
        await trial.AppendAsync("r", TestRecords.Create("r", 0, Base, 51), TestRecords.Create("r", 1, Delta, 40_001)).ConfigureAwait(false);
        Expect.Records(records, read, "a checkpoint that was read before its run went on and was deleted");
    }

    private static ReadOnlyMemory<byte> HeaderOnly(long sequence, CheckpointRecordKind kind)
    {
        var payload = new ArrayBufferWriter<byte>();
        TestRecords.Header("r", sequence, kind).Write(payload);
        return payload.WrittenMemory;
    }
}
