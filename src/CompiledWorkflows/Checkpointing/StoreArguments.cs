using System.Runtime.CompilerServices;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>What every store asks of its callers, in the same words.</summary>
internal static class StoreArguments
{
    public static void RequireRunId(string runId, [CallerArgumentExpression(nameof(runId))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(runId, name);
        if (runId.Length == 0)
            throw new ArgumentException("A run id is at least one character long. Pass the id given in RunOptions.RunId, or the RunId of the run or its result.", name);
    }

    public static void RequireId(CheckpointId id)
    {
        if (string.IsNullOrEmpty(id.RunId))
            throw new ArgumentException("The checkpoint id names no run. Take one from ListAsync, GetLatestAsync or CheckpointId.Parse.", nameof(id));
    }

    public static void RequireSequence(long nextSequence)
    {
        if (nextSequence < 0)
            throw new ArgumentOutOfRangeException(nameof(nextSequence), nextSequence, "A log's records are numbered from 0. Pass 0 for a new run, or one more than the sequence of its latest checkpoint.");
    }

    /// <summary>A record that the log could not be read with must not get into it.</summary>
    public static void RequireNext(CheckpointRecord record, long nextSequence)
    {
        if (record.Sequence != nextSequence)
            throw new ArgumentException($"The record has sequence {record.Sequence}, but the log goes on with {nextSequence}. Number records by ICheckpointLog.NextSequence.", nameof(record));

        if (record is { Sequence: 0, Kind: not CheckpointRecordKind.Base })
            throw new ArgumentException($"A log begins with a record of kind {CheckpointRecordKind.Base}, and this one is of kind {record.Kind}.", nameof(record));

        if (!HeaderAgrees(record))
            throw new ArgumentException($"The payload does not begin with the header of record {record.Sequence}, of kind {record.Kind}. A payload begins with a {nameof(CheckpointHeader)} that repeats both.", nameof(record));
    }

    /// <summary>Whether the caller has seen every checkpoint of the log that it wants to go on with. Journal records change no state that it could have missed.</summary>
    public static void RequireUnchanged(string runId, long nextSequence, long count, long lastCheckpoint)
    {
        if (nextSequence > count || lastCheckpoint >= nextSequence)
            throw new CheckpointConflictException(runId, nextSequence, count == 0 ? "its log has no records" : $"its log has {count} records already");
    }

    /// <summary>Whether a payload begins like one: an array, and in it the header's array of version, kind and sequence number.</summary>
    private static bool HeaderAgrees(CheckpointRecord record)
    {
        try
        {
            var rest = record.Payload.Span;
            return TakeArrayHeader(ref rest)
                && TakeArrayHeader(ref rest)
                && TakeNumber(ref rest, out _)
                && TakeNumber(ref rest, out var kind) && kind == (long)record.Kind
                && TakeNumber(ref rest, out var sequence) && sequence == record.Sequence;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool TakeArrayHeader(ref ReadOnlySpan<byte> bytes) => Take(MessagePackPrimitives.TryReadArrayHeader(bytes, out _, out var length), length, ref bytes);

    private static bool TakeNumber(ref ReadOnlySpan<byte> bytes, out long number) => Take(MessagePackPrimitives.TryReadInt64(bytes, out number, out var length), length, ref bytes);

    private static bool Take(MessagePackPrimitives.DecodeResult result, int length, ref ReadOnlySpan<byte> bytes)
    {
        if (result != MessagePackPrimitives.DecodeResult.Success)
            return false;

        bytes = bytes[length..];
        return true;
    }
}
