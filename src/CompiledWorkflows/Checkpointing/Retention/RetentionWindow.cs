namespace CompiledWorkflows;

/// <summary>Finds out where a log may begin, from what was appended to it: a log can only begin with a base.</summary>
internal sealed class RetentionWindow(RetentionPolicy policy)
{
    private readonly Queue<Start> _starts = [];
    private long _checkpoints;
    private long _bytes;
    private long _removedBytes;
    private DateTimeOffset _newest;

    /// <summary>Notes the next checkpoint.</summary>
    public void Add(long sequence, bool isBase, DateTimeOffset timestamp, int bytes)
    {
        if (isBase && _checkpoints > 0)
            _starts.Enqueue(new Start(sequence, _checkpoints, _bytes, _newest));

        _checkpoints++;
        _bytes += bytes;

        // A clock that was set back makes nothing older than it is.
        _newest = timestamp > _newest ? timestamp : _newest;
    }

    /// <summary>
    /// Finds the last base before which nothing has to stay, where at least as much goes as stays: a store that copies what stays then copies each byte about once.
    /// </summary>
    /// <param name="now">The time to which ages count.</param>
    public long? Find(DateTimeOffset now)
    {
        var free = _starts.TakeWhile(start => IsFree(start, now)).LastOrDefault();
        if (free is null || free.BytesBefore - _removedBytes < _bytes - free.BytesBefore)
            return null;

        while (_starts.Dequeue() != free)
        {
            // Those before it are free too.
        }

        _removedBytes = free.BytesBefore;
        return free.Sequence;
    }

    private bool IsFree(Start start, DateTimeOffset now)
        => (policy.KeepLast is not { } count || _checkpoints - start.CheckpointsBefore >= count)
            && (policy.KeepFor is not { } age || now - start.NewestBefore > age);

    private sealed record Start(long Sequence, long CheckpointsBefore, long BytesBefore, DateTimeOffset NewestBefore);
}
