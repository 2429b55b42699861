using System.Globalization;
using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>When runs wake, in one sorted set by time. On a cluster it is on another server than most runs, so that no script changes both.</summary>
/// <remarks>
/// <para>An entry is a run's key, a token of its writer, and the sequence number and the wake time of a checkpoint, parted by U+0000. It is made before the checkpoint is
/// appended; the script that appends it notes in the run's head which entry is the valid one. So no run is missing that has a wake time.</para>
/// <para>Whoever appends the next checkpoint removes the entry of the one before. What a crash or a writer without success has left is removed by searches, as soon as
/// its writer can no longer append: it has lost the run, the run has gone on, or its reservation was taken back as <see cref="RunIndex"/> does it.</para>
/// </remarks>
internal sealed class WakeIndex(string prefix)
{
    private const char Separator = '\0';

    private readonly RedisKey _key = $"{prefix}wakes";

    /// <summary>Makes the entry of a checkpoint that is about to be appended.</summary>
    /// <returns>The entry; empty where the record has none.</returns>
    public async ValueTask<string> AddAsync(IDatabase database, string run, string token, CheckpointHeader header)
    {
        if (header is not { Kind: not CheckpointRecordKind.Journal, NextWakeTime.UtcTicks: var ticks })
            return "";

        var entry = string.Create(CultureInfo.InvariantCulture, $"{run}{Separator}{token}{Separator}{header.Sequence}{Separator}{ticks}");
        _ = await database.SortedSetAddAsync(_key, entry, ticks).ConfigureAwait(false);
        return entry;
    }

    /// <summary>Removes an entry, if that is one, without waiting: a search does it where this fails.</summary>
    public void Remove(IDatabase database, RedisValue entry)
    {
        if (!entry.IsNullOrEmpty)
            _ = database.SortedSetRemoveAsync(_key, entry, CommandFlags.FireAndForget);
    }

    /// <summary>The entries up to a time, and perhaps some that are later by less than a score tells, by their runs.</summary>
    public async ValueTask<ILookup<string, string>> ReadAsync(IDatabase database, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var entries = await database.SortedSetRangeByScoreAsync(_key, stop: time.UtcTicks).WaitAsync(cancellationToken).ConfigureAwait(false);
        return entries.Select(entry => (string)entry!).ToLookup(entry => entry[..entry.IndexOf(Separator, StringComparison.Ordinal)]);
    }

    /// <summary>Removes an entry of a run that has another or none, unless its writer may be about to append.</summary>
    public async Task RemoveStaleAsync(IDatabase database, RunKeys keys, string entry)
    {
        if (entry.Split(Separator) is [_, var token, var sequence, _] && (int)await database.ScriptEvaluateAsync(Scripts.IsStale, keys.All, [entry, token, sequence]).ConfigureAwait(false) == 1)
            Remove(database, entry);
    }
}
