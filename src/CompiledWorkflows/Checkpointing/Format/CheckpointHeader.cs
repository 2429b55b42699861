using System.Buffers;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The first part of every record's payload: what a store needs to list a run's checkpoints.</summary>
/// <remarks>The bytes are specified in <c>FORMAT.md</c> beside this file. What never changes within a run stands in <see cref="CheckpointRecordKind.Base"/> records only.</remarks>
public sealed record CheckpointHeader
{
    /// <summary>The version of the format that this library writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Header, sections, integrity check.</summary>
    internal const int PayloadElements = 3;

    private const int SharedFields = 8;
    private const int BaseFields = 13;

    /// <summary>What the record holds.</summary>
    public required CheckpointRecordKind Kind { get; init; }

    /// <summary>The record's place in its run's log.</summary>
    public required long Sequence { get; init; }

    /// <summary>The number of supersteps completed.</summary>
    public required long SuperStep { get; init; }

    /// <summary>When the record was made, in UTC.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Where the run stood.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>The number of messages waiting for the next superstep.</summary>
    public required int PendingMessages { get; init; }

    /// <summary>The number of requests waiting for a response.</summary>
    public required int PendingRequests { get; init; }

    /// <summary>When the soonest timer is due, in UTC; <see langword="null"/> where none is set.</summary>
    public DateTimeOffset? NextWakeTime { get; init; }

    /// <summary>The sequence number of the checkpoint before this one where journal records stand between the two; <see langword="null"/> where none does.</summary>
    public long? PreviousCheckpoint { get; init; }

    /// <summary>The span in which the record was made, as W3C's <c>traceparent</c>; <see langword="null"/> where nobody traced the run. Whoever resumes links to it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What is the same in all records of a run; <see langword="null"/> in a record that is not a base.</summary>
    public RunIdentity? Run { get; init; }

    /// <summary>Reads the header of a payload, without checking what follows it.</summary>
    /// <param name="payload">A record's payload.</param>
    /// <exception cref="CheckpointCorruptedException">The payload does not begin with a header, or with one of a later format.</exception>
    public static CheckpointHeader Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            var reader = new MessagePackReader(payload);
            _ = reader.ReadArrayHeader();
            return Read(ref reader);
        }
        catch (Exception e) when (e is not CheckpointCorruptedException)
        {
            throw new CheckpointCorruptedException("The payload does not begin with a checkpoint header.", e);
        }
    }

    /// <summary>Writes the beginning of a payload, up to the end of this header: what <see cref="Read(ReadOnlyMemory{byte})"/> reads. The sections and the integrity check are to follow.</summary>
    /// <param name="payload">Where to write.</param>
    /// <exception cref="InvalidOperationException">The header is that of a base and has no <see cref="Run"/>.</exception>
    public void Write(IBufferWriter<byte> payload)
    {
        if (Kind == CheckpointRecordKind.Base && Run is null)
            throw new InvalidOperationException($"The header of a base says which run it is of. Set {nameof(CheckpointHeader)}.{nameof(Run)}.");

        Write(payload, Kind, Sequence, SuperStep, Timestamp.UtcTicks, Status, PendingMessages, PendingRequests, NextWakeTime?.UtcTicks, PreviousCheckpoint, TraceParent, Run);
    }

    /// <summary>Makes a listing's summary of a checkpoint.</summary>
    /// <param name="run">The identity in the run's last base before or at this record.</param>
    /// <param name="payloadBytes">The length of the payload.</param>
    public CheckpointSummary Summarize(RunIdentity run, int payloadBytes)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new()
        {
            Id = new CheckpointId(run.RunId, Sequence),
            WorkflowId = run.WorkflowId,
            SuperStep = SuperStep,
            Timestamp = Timestamp,
            Status = Status,
            PendingMessages = PendingMessages,
            PendingRequests = PendingRequests,
            NextWakeTime = NextWakeTime,
            PayloadBytes = payloadBytes,
            Parent = Sequence == 0 ? run.ForkedFrom : new CheckpointId(run.RunId, PreviousCheckpoint ?? (Sequence - 1)),
            ForkedFrom = run.ForkedFrom,
        };
    }

    internal static CheckpointHeader Read(ref MessagePackReader reader)
    {
        var fields = reader.ReadArrayHeader();
        var version = reader.ReadInt32();
        if (version != CurrentVersion)
            throw new CheckpointCorruptedException($"The payload has format version {version}; this library reads version {CurrentVersion}.");

        var kind = (CheckpointRecordKind)reader.ReadByte();
        if (kind > CheckpointRecordKind.Journal || fields < (kind == CheckpointRecordKind.Base ? BaseFields : SharedFields))
            throw new MessagePackSerializationException($"A record of kind {kind} has a header of {fields} fields.");

        var header = new CheckpointHeader
        {
            Kind = kind,
            Sequence = reader.ReadInt64(),
            SuperStep = reader.ReadInt64(),
            Timestamp = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
            Status = (RunStatus)reader.ReadByte(),
            PendingMessages = reader.ReadInt32(),
            PendingRequests = reader.ReadInt32(),
            Run = kind == CheckpointRecordKind.Base ? RunIdentity.Read(ref reader) : null,
        };

        fields -= kind == CheckpointRecordKind.Base ? BaseFields : SharedFields;
        if (fields > 0)
            header = header with { NextWakeTime = reader.TryReadNil() ? null : new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero) };
        if (fields > 1)
            header = header with { PreviousCheckpoint = reader.TryReadNil() ? null : reader.ReadInt64() };

        if (fields > 2)
            header = header with { TraceParent = reader.ReadString() };

        // What a later writer may have added.
        for (; fields > 3; fields--)
            reader.Skip();
        return header;
    }

    /// <summary>Writes the beginning of a payload, up to the end of its header.</summary>
    internal static void Write(
        IBufferWriter<byte> payload,
        CheckpointRecordKind kind,
        long sequence,
        long superStep,
        long utcTicks,
        RunStatus status,
        int pendingMessages,
        int pendingRequests,
        long? nextWakeTicks,
        long? previousCheckpoint,
        string? traceParent,
        RunIdentity? run)
    {
        // Fields that most records do not need stand at the end, and only as many of them as are needed.
        var optional = traceParent is not null ? 3 : previousCheckpoint is not null ? 2 : nextWakeTicks is not null ? 1 : 0;
        var isBase = kind == CheckpointRecordKind.Base;
        var numbers = new NumberWriter(payload.GetSpan((SharedFields + 2) * NumberWriter.Longest));
        numbers.WriteArrayHeader(PayloadElements);
        numbers.WriteArrayHeader((isBase ? BaseFields : SharedFields) + optional);
        numbers.Write(CurrentVersion);
        numbers.Write((byte)kind);
        numbers.Write(sequence);
        numbers.Write(superStep);
        numbers.Write(utcTicks);
        numbers.Write((byte)status);
        numbers.Write(pendingMessages);
        numbers.Write(pendingRequests);
        payload.Advance(numbers.Length);
        if (!isBase && optional == 0)
            return;

        var writer = new MessagePackWriter(payload);
        if (isBase)
            run!.Write(ref writer);
        if (optional > 0)
            Write(ref writer, nextWakeTicks);
        if (optional > 1)
            Write(ref writer, previousCheckpoint);
        if (optional > 2)
            writer.Write(traceParent);
        writer.Flush();
    }

    private static void Write(ref MessagePackWriter writer, long? value)
    {
        if (value is { } number)
            writer.Write(number);
        else
            writer.WriteNil();
    }
}
