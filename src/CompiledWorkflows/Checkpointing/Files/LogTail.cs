using System.Buffers.Binary;

namespace CompiledWorkflows;

/// <summary>Tells an append that a crash interrupted from a damaged log.</summary>
/// <remarks>
/// A process that dies while it appends leaves the first part of one record, or none. A power failure can also leave parts of it as zeroes, in whole
/// sectors or at the end. Only that is a torn tail. A record of full length whose bytes are wrong, and anything wrong before a valid
/// record, was changed after it had been acknowledged: cutting it off would lose checkpoints without a word.
/// </remarks>
internal static class LogTail
{
    private const int SectorBytes = 512;

    /// <summary>Whether the bytes from an offset to the end of the log, which do not begin with a valid record, are a torn append.</summary>
    public static bool IsTorn(LogReader log, long offset)
        => TryRead(log, offset) is { } tail && FindRecord(tail, offset) < 0 && (!IsFullLength(tail) || HasLostSector(tail, offset));

    /// <summary>Whether a log that does not begin with its header is a torn first append: sectors of the header are zeroes, and nothing was appended after it.</summary>
    public static bool IsTornFirst(LogReader log, ReadOnlySpan<byte> header)
    {
        if (TryRead(log, 0) is not { } bytes)
            return false;

        for (var start = 0; start < Math.Min(bytes.Length, header.Length); start += SectorBytes)
        {
            var sector = bytes.AsSpan(start, Math.Min(SectorBytes, bytes.Length - start));
            var length = Math.Min(sector.Length, header.Length - start);
            if (!IsZero(sector) && !sector[..length].SequenceEqual(header.Slice(start, length)))
                return false;
        }

        // The first record may be whole: it was written with the header.
        return bytes.Length <= header.Length || FindRecord(bytes.AsSpan(header.Length + 1), header.Length + 1) < 0;
    }

    /// <summary>The same where the header is not known: there is a sector of zeroes, and no two records.</summary>
    public static bool IsTornFirst(ReadOnlySpan<byte> file)
    {
        var isLost = false;
        for (var start = 0; start < file.Length; start += SectorBytes)
            isLost |= IsZero(file.Slice(start, Math.Min(SectorBytes, file.Length - start)));

        var first = FindRecord(file, 0);
        return isLost && (first < 0 || FindRecord(file[(first + 1)..], first + 1) < 0);
    }

    private static byte[]? TryRead(LogReader log, long offset)
    {
        var length = log.Length - offset;
        if (length > LogFrame.Overhead + (long)LogFrame.MaxPayloadLength)
            return null;

        var bytes = new byte[length];
        log.Copy(offset, bytes);
        return bytes;
    }

    /// <summary>Finds the first valid record in bytes that stand at an offset of the log.</summary>
    /// <returns>Where in the bytes it begins, or -1.</returns>
    private static int FindRecord(ReadOnlySpan<byte> tail, long offset)
    {
        for (var i = 0; i < tail.Length - LogFrame.Overhead; i++)
        {
            if (LogFrame.TryFromHead(BinaryPrimitives.ReadUInt32LittleEndian(tail[i..]), offset + i, out var frame)
                && frame.PayloadLength <= tail.Length - LogFrame.Overhead - i
                && LogFrame.IsWhole(tail.Slice(i, frame.Length), frame.Offset))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsFullLength(ReadOnlySpan<byte> tail)
        => tail.Length > LogFrame.Overhead
            && (Describes(BinaryPrimitives.ReadUInt32LittleEndian(tail), tail.Length)
                || Describes(BinaryPrimitives.ReadUInt32LittleEndian(tail[^LogFrame.TrailerBytes..]), tail.Length));

    private static bool Describes(uint word, int length) => LogFrame.TryFromHead(word, 0, out var frame) && frame.Length == length;

    private static bool HasLostSector(ReadOnlySpan<byte> tail, long offset)
    {
        if (IsZero(tail[..LogFrame.WordBytes]) || IsZero(tail[^LogFrame.TrailerBytes..]))
            return true;

        return HoldsZeroSector(tail, offset) || HasLostEdge(tail, offset);
    }

    private static bool HoldsZeroSector(ReadOnlySpan<byte> tail, long offset)
    {
        var sector = (int)((SectorBytes - (offset % SectorBytes)) % SectorBytes);
        for (; sector + SectorBytes <= tail.Length; sector += SectorBytes)
        {
            if (IsZero(tail.Slice(sector, SectorBytes)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the record lacks nothing but what it has in the sectors at its beginning and its end, where that is too little for the zeroes alone to tell.</summary>
    private static bool HasLostEdge(ReadOnlySpan<byte> tail, long offset)
    {
        var first = LostBytes(tail, (int)(SectorBytes - (offset % SectorBytes)));
        var last = LostBytes(tail[^(int)Math.Min(tail.Length, (offset + tail.Length) % SectorBytes)..], SectorBytes);
        var word = BinaryPrimitives.ReadUInt32LittleEndian(first == 0 ? tail : tail[^LogFrame.TrailerBytes..]);
        if (first + last == 0 || !LogFrame.TryFromHead(word, offset, out var frame) || frame.Length != tail.Length)
            return false;

        var whole = new byte[tail.Length];
        LogFrame.Write(whole, offset, frame.Kind, tail[LogFrame.WordBytes..^LogFrame.TrailerBytes]);
        return whole.AsSpan()[first..^last].SequenceEqual(tail[first..^last]);
    }

    /// <summary>How many bytes of a sector's part are zeroes, if all are and they are too few to tell by themselves.</summary>
    private static int LostBytes(ReadOnlySpan<byte> tail, int count)
    {
        count = Math.Min(count, tail.Length);
        return count < LogFrame.TrailerBytes && IsZero(tail[..count]) ? count : 0;
    }

    private static bool IsZero(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0);
}
