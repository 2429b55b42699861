using System.Buffers.Binary;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The last element of a payload: a CRC-32C of every byte before it, as a MessagePack uint 32.</summary>
internal static class Integrity
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 1 + sizeof(uint);

    /// <summary>Checks a payload.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="name">What it is called in messages, at the beginning of a sentence.</param>
    /// <exception cref="CheckpointCorruptedException">Its bytes are not those that were written.</exception>
    public static void Check(ReadOnlySpan<byte> payload, string name)
    {
        if (payload.Length < Length || payload[^Length] != MessagePackCode.UInt32)
            throw new CheckpointCorruptedException($"{name} is truncated, or no checkpoint: it does not end in an integrity check.");

        var expected = BinaryPrimitives.ReadUInt32BigEndian(payload[^sizeof(uint)..]);
        if (Crc32C.Compute(payload[..^Length]) != expected)
            throw new CheckpointCorruptedException($"{name} is damaged: its bytes do not match its integrity check.");
    }

    /// <summary>Checks that nothing stands between what was read of a payload and its check.</summary>
    public static void CheckEnd(int payloadLength, MessagePackReader reader, string name)
    {
        if (reader.Consumed != payloadLength - Length)
            throw new CheckpointCorruptedException($"{name} holds more than an array of three.");
    }

    /// <summary>Appends the check of what a payload holds so far.</summary>
    public static void Append(PayloadBuffer payload)
    {
        var crc = Crc32C.Compute(payload.Span);
        var span = payload.GetSpan(Length);
        span[0] = MessagePackCode.UInt32;
        BinaryPrimitives.WriteUInt32BigEndian(span[1..], crc);
        payload.Advance(Length);
    }
}
