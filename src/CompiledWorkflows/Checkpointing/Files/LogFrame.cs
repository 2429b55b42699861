using System.Buffers.Binary;

namespace CompiledWorkflows;

/// <summary>Where one record stands in a log file: a word with its kind and length, the payload, the word again, a checksum.</summary>
/// <remarks>The word stands at both ends so that a log can be read from either. The checksum depends on the record's place in the file, so that a copy of a record inside a payload is not taken for a record.</remarks>
internal readonly record struct LogFrame(long Offset, CheckpointRecordKind Kind, int PayloadLength)
{
    public const int Overhead = (2 * WordBytes) + CrcBytes;
    public const int WordBytes = 4;
    public const int TrailerBytes = WordBytes + CrcBytes;
    public const int MaxPayloadLength = (1 << KindShift) - 1;

    private const int CrcBytes = 4;
    private const int KindShift = 30;

    public int Length => Overhead + PayloadLength;

    public long End => Offset + Length;

    public static void Write(Span<byte> frame, long offset, CheckpointRecordKind kind, ReadOnlySpan<byte> payload)
    {
        var word = ((uint)kind << KindShift) | (uint)payload.Length;
        BinaryPrimitives.WriteUInt32LittleEndian(frame, word);
        payload.CopyTo(frame[WordBytes..]);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[(WordBytes + payload.Length)..], word);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[^CrcBytes..], Checksum(frame, offset));
    }

    /// <summary>Reads the frame that a word at its beginning describes. No payload is empty, so that zeroes describe no frame.</summary>
    public static bool TryFromHead(uint word, long offset, out LogFrame frame)
    {
        frame = new LogFrame(offset, (CheckpointRecordKind)(word >> KindShift), (int)(word & MaxPayloadLength));
        return frame is { Kind: <= CheckpointRecordKind.Journal, PayloadLength: > 0 };
    }

    /// <summary>Reads the frame that a word at its end describes.</summary>
    public static bool TryFromTrailer(uint word, long end, out LogFrame frame)
        => TryFromHead(word, end - Overhead - (word & MaxPayloadLength), out frame);

    /// <summary>Whether these are a record's bytes, from its first word to its checksum, undamaged.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes, long offset)
        => bytes.Length > Overhead
            && TryFromHead(BinaryPrimitives.ReadUInt32LittleEndian(bytes), offset, out var frame)
            && frame.Length == bytes.Length
            && bytes[..WordBytes].SequenceEqual(bytes[^TrailerBytes..^CrcBytes])
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[^CrcBytes..]) == Checksum(bytes, offset);

    private static uint Checksum(ReadOnlySpan<byte> frame, long offset)
        => Crc32C.Compute(frame[..^CrcBytes]) ^ (uint)offset ^ (uint)(offset >> 32);
}
