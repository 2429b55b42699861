using System.Buffers.Binary;
using System.Text;

namespace CompiledWorkflows;

/// <summary>The first bytes of a log file: a signature and the run's id, escaped as in its file name. It is written together with the first record.</summary>
internal static class LogHeader
{
    private const int LengthBytes = 4;
    private const int CrcBytes = 4;

    private static ReadOnlySpan<byte> Signature => "CWFLOG1\n"u8;

    public static byte[] Build(string escapedRunId)
    {
        var header = new byte[Signature.Length + LengthBytes + escapedRunId.Length + CrcBytes];
        Signature.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(Signature.Length), escapedRunId.Length);
        _ = Encoding.ASCII.GetBytes(escapedRunId, header.AsSpan(Signature.Length + LengthBytes));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(header.Length - CrcBytes), Crc32C.Compute(header.AsSpan(0, header.Length - CrcBytes)));
        return header;
    }

    /// <summary>Tells how long the header is that begins so, or 0 where this is no header.</summary>
    public static long Measure(ReadOnlySpan<byte> start)
        => start.Length >= Signature.Length + LengthBytes && start.StartsWith(Signature)
            ? Signature.Length + LengthBytes + (long)BinaryPrimitives.ReadUInt32LittleEndian(start[Signature.Length..]) + CrcBytes
            : 0;

    /// <summary>The id in a header, or <see langword="null"/> where it is damaged.</summary>
    public static string? TryReadRunId(ReadOnlySpan<byte> header)
        => Measure(header) == header.Length && Crc32C.Compute(header[..^CrcBytes]) == BinaryPrimitives.ReadUInt32LittleEndian(header[^CrcBytes..])
            ? RunFileName.TryUnescape(Encoding.ASCII.GetString(header[(Signature.Length + LengthBytes)..^CrcBytes]))
            : null;
}
