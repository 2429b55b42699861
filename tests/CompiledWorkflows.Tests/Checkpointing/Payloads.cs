using System.Buffers;
using System.Buffers.Binary;
using MessagePack;

namespace CompiledWorkflows.Tests;

/// <summary>Makes records with valid payloads, whose sections are filler.</summary>
internal static class Payloads
{
    private const int CrcBytes = 5;

    public static CheckpointRecord Record(string runId, long sequence, CheckpointRecordKind kind, int fillerBytes = 0, RunStatus status = RunStatus.Running, DateTimeOffset? time = null)
        => new(sequence, kind, Payload(runId, sequence, kind, fillerBytes, status, time ?? DateTimeOffset.UnixEpoch.AddSeconds(sequence)));

    /// <summary>The filler is a function of the sequence, so that a record can be told from any other.</summary>
    private static byte[] Payload(string runId, long sequence, CheckpointRecordKind kind, int fillerBytes, RunStatus status, DateTimeOffset time)
    {
        var filler = new byte[fillerBytes];
        new Random((int)sequence + fillerBytes).NextBytes(filler);

        var buffer = new ArrayBufferWriter<byte>(fillerBytes + 256);
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(3);
        CheckpointHeader.Write(ref writer, kind, sequence, sequence, time.UtcTicks, status, pendingMessages: 1, pendingRequests: 2, Identity(runId));
        writer.WriteMapHeader(1);
        writer.Write("filler");
        writer.Write(filler);
        writer.Flush();

        var payload = new byte[buffer.WrittenCount + CrcBytes];
        buffer.WrittenSpan.CopyTo(payload);
        payload[^CrcBytes] = MessagePackCode.UInt32;
        BinaryPrimitives.WriteUInt32BigEndian(payload.AsSpan(payload.Length - 4), Crc32C.Compute(buffer.WrittenSpan));
        return payload;
    }

    private static RunIdentity Identity(string runId)
        => new() { WorkflowId = "filling", RunId = runId, RootRunId = runId, ForkedFrom = runId == "parent" ? null : new CheckpointId("parent", 7), Fingerprint = 42 };
}
