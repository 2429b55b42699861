using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Makes records for tests of stores: with valid payloads, that a store and any reader of the format take, and filler as their content.</summary>
public static class TestRecords
{
    private const int CheckBytes = 5;

    /// <summary>Makes a record. Equal arguments give equal bytes, and the filler depends on sequence number and length, so that a record can be told from any other.</summary>
    /// <param name="runId">The run that the header of a base names.</param>
    /// <param name="sequence">The place in the log.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="fillerBytes">The length of the filler; the payload is less than 256 bytes longer, apart from the run's id.</param>
    /// <param name="status">Where the run stands, by the header.</param>
    public static CheckpointRecord Create(string runId, long sequence, CheckpointRecordKind kind, int fillerBytes = 0, RunStatus status = RunStatus.Running)
    {
        var payload = new ArrayBufferWriter<byte>(fillerBytes + 512);
        Header(runId, sequence, kind, status).Write(payload);

        var writer = new MessagePackWriter(payload);
        writer.WriteMapHeader(1);
        writer.Write("filler");
        writer.WriteBinHeader(fillerBytes);
        writer.Flush();
        new Random((int)sequence + fillerBytes).NextBytes(payload.GetSpan(fillerBytes)[..fillerBytes]);
        payload.Advance(fillerBytes);

        var check = payload.GetSpan(CheckBytes);
        check[0] = MessagePackCode.UInt32;
        BinaryPrimitives.WriteUInt32BigEndian(check[1..], Crc32C(payload.WrittenSpan));
        payload.Advance(CheckBytes);
        return new CheckpointRecord(sequence, kind, payload.WrittenMemory);
    }

    /// <summary>Makes the header of a record: superstep and second are the sequence number, one message and two requests wait, and the run is a fork of <c>parent@7</c>.</summary>
    /// <param name="runId">The run that the header of a base names.</param>
    /// <param name="sequence">The place in the log.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="status">Where the run stands.</param>
    public static CheckpointHeader Header(string runId, long sequence, CheckpointRecordKind kind, RunStatus status = RunStatus.Running)
        => new()
        {
            Kind = kind,
            Sequence = sequence,
            SuperStep = sequence,
            Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(sequence),
            Status = status,
            PendingMessages = 1,
            PendingRequests = 2,
            Run = kind == CheckpointRecordKind.Base ? Identity(runId) : null,
        };

    private static RunIdentity Identity(string runId)
        => new() { WorkflowId = "filling", RunId = runId, RootRunId = runId, ForkedFrom = new CheckpointId("parent", 7), Fingerprint = 42 };

    private static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var b in bytes)
            crc = BitOperations.Crc32C(crc, b);

        return ~crc;
    }
}
