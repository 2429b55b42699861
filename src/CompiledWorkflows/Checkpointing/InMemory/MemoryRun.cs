namespace CompiledWorkflows;

/// <summary>One run's records in memory. Payloads are copied into chunks that grow with the log and are only ever written past what was handed out.</summary>
internal sealed class MemoryRun(string runId)
{
    private const int FirstChunkBytes = 256;
    private const int LargestChunkBytes = 64 * 1024;

    private readonly List<CheckpointRecord> _records = [];
    private readonly Lock _gate = new();
    private long _first;
    private long _lastBase = -1;
    private long _lastCheckpoint = -1;
    private byte[] _chunk = [];
    private int _used;

    public string RunId => runId;

    /// <summary>The log that may append, if there is one; guarded by the store.</summary>
    public MemoryLog? Owner { get; set; }

    /// <summary>The number of records that there have been. Exact for the owner and, under the store's lock, where there is none; else it may be about to grow.</summary>
    public long Count => _first + _records.Count;

    /// <summary>The sequence number of the latest checkpoint, or -1; to be asked for like <see cref="Count"/>.</summary>
    public long LastCheckpoint => _lastCheckpoint;

    public void Append(CheckpointRecord record)
    {
        lock (_gate)
        {
            if (record.Kind == CheckpointRecordKind.Base)
                _lastBase = Count;

            if (IsCheckpoint(record))
                _lastCheckpoint = Count;

            _records.Add(record with { Payload = Keep(record.Payload.Span) });
        }
    }

    /// <summary>The checkpoint records from the base up to a checkpoint and the journal records that follow it; none where that is no checkpoint.</summary>
    public IReadOnlyList<CheckpointRecord> Read(long sequence)
    {
        lock (_gate)
        {
            if (sequence < _first || sequence >= Count || !IsCheckpoint(At(sequence)))
                return [];

            var end = (int)(sequence - _first) + 1;
            return [.. _records.Take(BaseOf(sequence)..end).Where(IsCheckpoint), .. _records.Skip(end).TakeWhile(record => !IsCheckpoint(record))];
        }
    }

    /// <summary>Removes what no checkpoint from a sequence number on needs.</summary>
    public void Trim(long sequence)
    {
        lock (_gate)
        {
            if (sequence <= _first || _records.Count == 0)
                return;

            var kept = BaseOf(Math.Min(sequence, Count - 1));
            _records.RemoveRange(0, kept);
            _first += kept;
        }
    }

    /// <summary>The last base, the latest checkpoint and the last record; <see langword="null"/> for a run without records.</summary>
    public (CheckpointRecord Base, CheckpointRecord Latest, CheckpointRecord Last)? Ends()
    {
        lock (_gate)
        {
            return _lastCheckpoint < 0 ? null : (At(_lastBase), At(_lastCheckpoint), _records[^1]);
        }
    }

    public IReadOnlyList<CheckpointRecord> Checkpoints()
    {
        lock (_gate)
        {
            return [.. _records.Where(IsCheckpoint)];
        }
    }

    private CheckpointRecord At(long sequence) => _records[(int)(sequence - _first)];

    /// <summary>Where the last base at or before a record stands in the list.</summary>
    private int BaseOf(long sequence) => _records.FindLastIndex((int)(sequence - _first), record => record.Kind == CheckpointRecordKind.Base);

    private static bool IsCheckpoint(CheckpointRecord record) => record.Kind != CheckpointRecordKind.Journal;

    /// <summary>A payload that would fill a good part of a chunk gets an array of its own, so that no space is left unused.</summary>
    private ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> payload)
    {
        if (payload.Length > _chunk.Length - _used)
        {
            if (payload.Length > LargestChunkBytes / 8)
                return payload.ToArray();

            var size = Math.Clamp(2 * _chunk.Length, FirstChunkBytes, LargestChunkBytes);
            _chunk = new byte[Math.Max(size, payload.Length)];
            _used = 0;
        }

        var kept = _chunk.AsMemory(_used, payload.Length);
        payload.CopyTo(kept.Span);
        _used += payload.Length;
        return kept;
    }
}
