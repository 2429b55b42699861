using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>Finds runs by their heads: those that are due by the index of wake times, others by looking at each.</summary>
internal sealed class RunSearch(string prefix, RunIndex runs, WakeIndex wakes)
{
    private static readonly RedisValue[] Fields = ["workflow", "latest", "last", "next", "wake"];

    /// <summary>Reads runs in the order of their keys; where they are asked for by wake time all that there are.</summary>
    public async ValueTask<IReadOnlyList<RunSummary>> ReadAsync(IDatabase database, RunQuery query, int count, CancellationToken cancellationToken)
    {
        if (query.WakesBy is { } time)
            return await ReadDueAsync(database, query, time, count, cancellationToken).ConfigureAwait(false);

        for (var after = query.After; ;)
        {
            var keys = await runs.ReadAsync(database, after, count, cancellationToken).ConfigureAwait(false);
            if (keys.Count == 0)
                return [];

            var found = await Task.WhenAll(keys.Select(key => FindAsync(database, key, []))).WaitAsync(cancellationToken).ConfigureAwait(false);
            RunSummary[] matching = [.. found.OfType<RunSummary>().Where(query.Matches)];
            if (matching.Length > 0)
                return matching;

            after = keys[^1];
        }
    }

    private async ValueTask<IReadOnlyList<RunSummary>> ReadDueAsync(IDatabase database, RunQuery query, DateTimeOffset time, int count, CancellationToken cancellationToken)
    {
        // Keys have no surrogates, and so the order of their bytes.
        var due = (await wakes.ReadAsync(database, time, cancellationToken).ConfigureAwait(false))
            .Where(run => string.CompareOrdinal(run.Key, query.After) > 0)
            .OrderBy(run => run.Key, StringComparer.Ordinal);
        var matching = new List<RunSummary>();
        foreach (var page in due.Chunk(count))
        {
            var found = await Task.WhenAll(page.Select(run => FindAsync(database, run.Key, run))).WaitAsync(cancellationToken).ConfigureAwait(false);
            matching.AddRange(found.OfType<RunSummary>().Where(query.Matches));
        }

        return matching;
    }

    /// <summary>Reads what a run's head tells, and removes those of its entries in the index of wake times that have become worthless.</summary>
    private async Task<RunSummary?> FindAsync(IDatabase database, string key, IEnumerable<string> entries)
    {
        var keys = new RunKeys(prefix, key);
        var head = await database.HashGetAsync(keys.Head, Fields).ConfigureAwait(false);
        foreach (var entry in entries.Where(entry => entry != head[4]))
            await wakes.RemoveStaleAsync(database, keys, entry).ConfigureAwait(false);

        if (head[0].IsNull)
            return null;

        var latest = HeaderText.Read(head[1]!).Header;
        var last = await FindLastAsync(database, keys, head[2], (long)head[3] - 1).ConfigureAwait(false) ?? latest;
        return new RunSummary(key, head[0]!, last.Status, latest.NextWakeTime, last.Timestamp, new CheckpointId(key, latest.Sequence));
    }

    /// <summary>The header of the last record. An older version of this package does not keep it in the head.</summary>
    private static async ValueTask<CheckpointHeader?> FindLastAsync(IDatabase database, RunKeys keys, RedisValue text, long sequence)
    {
        if (!text.IsNull && HeaderText.Read(text!).Header is { } last && last.Sequence == sequence)
            return last;

        var payload = await database.HashGetAsync(keys.Records, sequence).ConfigureAwait(false);
        return payload.IsNull ? null : CheckpointHeader.Read((byte[])payload!);
    }
}
