using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Compares what a store has with what it should have, through its public members.</summary>
internal static class StoreState
{
    /// <summary>Finds the state that a run is in, by everything that a reader can find out.</summary>
    public static async Task<IReadOnlyList<CheckpointRecord>> RequireAsync(ICheckpointStore store, string runId, IReadOnlyList<IReadOnlyList<CheckpointRecord>> allowed, long? next = null)
    {
        var listed = new List<long>();
        await foreach (var checkpoint in store.ListAsync(runId))
            listed.Add(checkpoint.Id.Sequence);

        Assert.Equal(listed.Count == 0 ? null : listed[^1], (await store.GetLatestAsync(runId))?.Id.Sequence);
        foreach (var state in allowed)
        {
            var hasCount = next is null || next == (state.Count == 0 ? 0 : state[^1].Sequence + 1);
            if (hasCount && await AgreesAsync(store, runId, state, listed))
                return state;
        }

        throw new InvalidOperationException($"Run '{runId}' has checkpoints {string.Join(' ', listed)}, next {next}, but may have only {string.Join(" or ", allowed.Select(Describe))}.");
    }

    /// <summary>Compares all bytes of all that is read for each checkpoint.</summary>
    private static async Task<bool> AgreesAsync(ICheckpointStore store, string runId, IReadOnlyList<CheckpointRecord> records, List<long> listed)
    {
        if (!records.Where(IsCheckpoint).Select(record => record.Sequence).SequenceEqual(listed))
            return false;

        List<CheckpointRecord> chain = [];
        for (var i = 0; i < records.Count; i++)
        {
            if (!IsCheckpoint(records[i]))
                continue;

            if (records[i].Kind == CheckpointRecordKind.Base)
                chain.Clear();

            chain.Add(records[i]);
            var expected = chain.Concat(records.Skip(i + 1).TakeWhile(record => !IsCheckpoint(record)));
            if (!expected.SequenceEqual(await store.ReadAsync(new CheckpointId(runId, records[i].Sequence)), SameRecord.Instance))
                return false;
        }

        return true;
    }

    private static bool IsCheckpoint(CheckpointRecord record) => record.Kind != CheckpointRecordKind.Journal;

    private static string Describe(IReadOnlyList<CheckpointRecord> state)
        => $"[{string.Join(' ', state.Select(record => $"{record.Sequence}:{record.Payload.Length}"))}]";

    private sealed class SameRecord : IEqualityComparer<CheckpointRecord>
    {
        public static SameRecord Instance { get; } = new();

        public bool Equals(CheckpointRecord x, CheckpointRecord y)
            => x.Sequence == y.Sequence && x.Kind == y.Kind && x.Payload.Span.SequenceEqual(y.Payload.Span);

        public int GetHashCode(CheckpointRecord obj) => obj.Sequence.GetHashCode();
    }
}
