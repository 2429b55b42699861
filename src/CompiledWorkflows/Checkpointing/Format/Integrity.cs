using System.Buffers.Binary;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The last element of a payload: a CRC-32C of every byte before it, as a MessagePack uint 32.</summary>
internal static class Integrity
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 1 + sizeof(uint);

    /// <summary>Checks a payload.</summary>
    /// <exception cref="CheckpointCorruptedException">Its bytes are not those that were written.</exception>
    public static void Check(ReadOnlySpan<byte> payload, CheckpointId id)
    {
        if (payload.Length < Length || payload[^Length] != MessagePackCode.UInt32)
            throw new CheckpointCorruptedException($"Checkpoint '{id}' is truncated, or no checkpoint: it does not end in an integrity check.");

        var expected = BinaryPrimitives.ReadUInt32BigEndian(payload[^sizeof(uint)..]);
        if (Crc32C.Compute(payload[..^Length]) != expected)
            throw new CheckpointCorruptedException($"Checkpoint '{id}' is damaged: its bytes do not match its integrity check.");
    }
}
