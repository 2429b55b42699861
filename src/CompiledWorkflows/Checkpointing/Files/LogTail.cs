using System.Buffers;
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
    {
        var length = log.Length - offset;
        if (length > LogFrame.Overhead + (long)LogFrame.MaxPayloadLength)
            return false;

        var rented = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var tail = rented.AsSpan(0, (int)length);
            log.Copy(offset, tail);
            return !HoldsRecord(tail, offset) && (!IsFullLength(tail) || HasLostSector(tail, offset));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static bool HoldsRecord(ReadOnlySpan<byte> tail, long offset)
    {
        for (var i = 1; i < tail.Length - LogFrame.Overhead; i++)
        {
            if (LogFrame.TryFromHead(BinaryPrimitives.ReadUInt32LittleEndian(tail[i..]), offset + i, out var frame)
                && frame.PayloadLength <= tail.Length - LogFrame.Overhead - i
                && LogFrame.IsWhole(tail.Slice(i, frame.Length), frame.Offset))
            {
                return true;
            }
        }

        return false;
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

        var sector = (int)((SectorBytes - (offset % SectorBytes)) % SectorBytes);
        for (; sector + SectorBytes <= tail.Length; sector += SectorBytes)
        {
            if (IsZero(tail.Slice(sector, SectorBytes)))
                return true;
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0);
}
