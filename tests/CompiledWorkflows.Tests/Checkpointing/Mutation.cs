using System.Buffers.Binary;
using System.Numerics;

namespace CompiledWorkflows.Tests;

/// <summary>Changes payloads at random, with MessagePack in mind, and seals them, so that nothing but their meaning is wrong.</summary>
internal sealed class Mutation(Random random)
{
    private const int CheckLength = 5;

    /// <summary>Heads of arrays, maps, texts, bytes and extensions, the short, the long and the endless, and what makes numbers large.</summary>
    private static readonly byte[][] Pieces =
    [
        [0xC0], [0xC1], [0xC2], [0x90], [0x80], [0xA0], [0x9F], [0x8F], [0xBF], [0x91], [0x81], [0x7F], [0xE0], [0xFF],
        [0xDC, 0xFF, 0xFF], [0xDD, 0x7F, 0xFF, 0xFF, 0xFF], [0xDD, 0xFF, 0xFF, 0xFF, 0xFF], [0xDE, 0xFF, 0xFF], [0xDF, 0x7F, 0xFF, 0xFF, 0xFF], [0xDF, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xC4, 0xFF], [0xC5, 0xFF, 0xFF], [0xC6, 0x7F, 0xFF, 0xFF, 0xFF], [0xC6, 0xFF, 0xFF, 0xFF, 0xFF], [0xD9, 0xFF], [0xDA, 0xFF, 0xFF], [0xDB, 0x7F, 0xFF, 0xFF, 0xFF], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xC7, 0x04, 0x01], [0xC7, 0x00, 0x01], [0xC7, 0x04, 0x02], [0xC8, 0xFF, 0xFF, 0x01], [0xC9, 0x7F, 0xFF, 0xFF, 0xFF, 0x01], [0xD4, 0x01], [0xD6, 0xFF], [0xD7, 0xFF], [0xC7, 0x0C, 0xFF],
        [0xCA, 0x7F, 0xC0, 0x00, 0x00], [0xCB, 0x7F, 0xF0, 0, 0, 0, 0, 0, 0], [0xCE, 0x7F, 0xFF, 0xFF, 0xFF], [0xCE, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xCF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xCF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xD3, 0x80, 0, 0, 0, 0, 0, 0, 0],
    ];

    /// <summary>A sealed payload that differs from <paramref name="payload"/> in a few places, some of them with what <paramref name="other"/> has there.</summary>
    public byte[] Of(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> other)
    {
        var bytes = payload[..^CheckLength].ToArray();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
            bytes = Change(bytes, other);
        return Seal(bytes);
    }

    private byte[] Change(byte[] bytes, ReadOnlySpan<byte> other)
    {
        var at = random.Next(bytes.Length + 1);
        var before = bytes.AsSpan(0, at);
        var after = bytes.AsSpan(at);
        var length = random.Next(1, 1 + Math.Min(after.Length, random.Next(2) == 0 ? 4 : 64));
        switch (random.Next(8))
        {
            case 0 when after.Length > 0:
                after[0] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1 when after.Length > 0:
                after[0] = (byte)random.Next(256);
                return bytes;
            case 2:
                return [.. before, .. Piece(), .. after];
            case 3:
                var piece = Piece();
                return [.. before, .. piece, .. after[Math.Min(piece.Length, after.Length)..]];
            case 4 when after.Length > 0:
                return [.. before, .. after[Math.Min(length, after.Length)..]];
            case 5 when after.Length > 0:
                var twice = after[..Math.Min(length, after.Length)];
                return [.. before, .. twice, .. after];
            case 6:
                var from = random.Next(other.Length);
                return [.. before, .. other.Slice(from, Math.Min(length, other.Length - from)), .. after[Math.Min(length, after.Length)..]];
            default:
                return random.Next(8) == 0 && at > 0 ? before.ToArray() : [.. before, (byte)random.Next(256), .. after];
        }
    }

    private byte[] Piece() => Pieces[random.Next(Pieces.Length)];

    private static byte[] Seal(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
            crc = BitOperations.Crc32C(crc, each);

        var payload = new byte[bytes.Length + CheckLength];
        bytes.CopyTo(payload, 0);
        payload[bytes.Length] = 0xCE;
        BinaryPrimitives.WriteUInt32BigEndian(payload.AsSpan(bytes.Length + 1), ~crc);
        return payload;
    }
}
