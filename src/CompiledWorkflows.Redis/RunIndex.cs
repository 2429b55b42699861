using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>The keys of all runs, in one sorted set. On a cluster it is on another server than most runs, so that no script changes both.</summary>
/// <remarks>
/// <para>An entry is a run's key, U+0000 and its <em>incarnation</em>, a token that is new with each attempt to create the run: nothing that happens to one run
/// removes the entry of another of the same id.</para>
/// <para>Whoever creates a run first reserves the incarnation beside the run, then makes the entry, then the run, if the reservation still stands. Whoever deletes
/// one first deletes it, then the entry. A crash in between leaves an entry without a run. A listing takes back its reservation, which keeps a slow creator from
/// making the run after all, and then removes it.</para>
/// </remarks>
internal sealed class RunIndex(string prefix)
{
    private const char Separator = '\0';

    private readonly RedisKey _key = $"{prefix}runs";

    public Task AddAsync(IDatabase database, string run, string incarnation) => database.SortedSetAddAsync(_key, Entry(run, incarnation), 0);

    public Task RemoveAsync(IDatabase database, string run, string incarnation) => database.SortedSetRemoveAsync(_key, Entry(run, incarnation));

    public async ValueTask<IReadOnlyList<string>> ReadAsync(IDatabase database, string? after, int count, CancellationToken cancellationToken)
    {
        // The entries of a run are all before the least string that begins with its key and a greater character than the separator.
        var (from, exclude) = ((RedisValue)(after is null ? "" : after + (char)(Separator + 1)), Exclude.None);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entries = await database.SortedSetRangeByValueAsync(_key, from, RedisValue.Null, exclude, Order.Ascending, 0, count).ConfigureAwait(false);
            if (entries.Length == 0)
                return [];

            var live = await Task.WhenAll(entries.Select(entry => FindLiveAsync(database, entry!))).ConfigureAwait(false);
            string[] runs = [.. live.OfType<string>()];
            if (runs.Length > 0)
                return runs;

            (from, exclude) = (entries[^1], Exclude.Start);
        }
    }

    /// <summary>The run of an entry, or <see langword="null"/> where there is none and the entry was removed.</summary>
    private async Task<string?> FindLiveAsync(IDatabase database, string entry)
    {
        var end = entry.LastIndexOf(Separator);
        var (run, incarnation) = (entry[..end], entry[(end + 1)..]);
        var keys = new RunKeys(prefix, run);
        if (await database.HashGetAsync(keys.Head, "incarnation").ConfigureAwait(false) == incarnation)
            return run;

        if ((int)await database.ScriptEvaluateAsync(Scripts.IsLive, keys.All, [incarnation]).ConfigureAwait(false) == 1)
            return run;

        await RemoveAsync(database, run, incarnation).ConfigureAwait(false);
        return null;
    }

    private static RedisValue Entry(string run, string incarnation) => $"{run}{Separator}{incarnation}";
}
