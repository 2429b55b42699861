using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>A section, or the patch of one, in compressed form: an extension of type 3 that holds the length, the compressed bytes, and what fills it up.</summary>
internal static class CompressedSection
{
    private const sbyte TypeCode = 3;

    /// <summary>What is compressed is at most so many times as long as the extension's body, so that whoever reads a record knows how much memory it takes.</summary>
    private const int MostExpansion = 64;

    private const int Window = 22;
    private const int BinaryHeaderLength = 5;

    /// <summary>Compresses what a payload holds from an offset to its end, if that is worth it.</summary>
    public static void Compress(PayloadBuffer payload, int start, CheckpointCompression compression, PayloadBuffer scratch)
    {
        var section = payload.Span[start..];
        if (section.Length < compression.Threshold)
            return;

        scratch.Clear();
        var body = new MessagePackWriter(scratch);
        body.Write(section.Length);
        body.Flush();
        var header = scratch.Skip(BinaryHeaderLength);
        if (!BrotliEncoder.TryCompress(section, scratch.GetSpan(section.Length)[..section.Length], out var compressed, compression.Quality, Window))
            return;

        scratch.Advance(compressed);
        scratch.Slice(header, 1)[0] = MessagePackCode.Bin32;
        BinaryPrimitives.WriteInt32BigEndian(scratch.Slice(header + 1, sizeof(int)), compressed);
        Fill(scratch, (section.Length + MostExpansion - 1) / MostExpansion);
        if (scratch.Length + sizeof(ulong) > section.Length)
            return;

        payload.Truncate(start);
        var writer = new MessagePackWriter(payload);
        writer.WriteExtensionFormat(new ExtensionResult(TypeCode, new ReadOnlySequence<byte>(scratch.Memory)));
        writer.Flush();
    }

    /// <summary>A section as it was before it was compressed; the same where it was not.</summary>
    /// <exception cref="CheckpointCorruptedException">What is compressed is damaged, or longer than its length allows.</exception>
    public static ReadOnlyMemory<byte> Expand(ReadOnlyMemory<byte> section)
    {
        if (Sections.FindExtension(section, TypeCode) is not { } extension)
            return section;

        var body = new MessagePackReader(extension);
        var length = body.ReadInt32();
        var compressed = (body.ReadBytes() ?? throw new CheckpointCorruptedException("A compressed section holds nil instead of bytes.")).FirstSpan;
        if (length < 0 || length > MostExpansion * extension.Length)
            throw new CheckpointCorruptedException($"A compressed section of {extension.Length} bytes claims to be {length} bytes long, and may be {MostExpansion} times as long as it is.");

        var bytes = new byte[length];
        if (!BrotliDecoder.TryDecompress(compressed, bytes, out var written) || written != length)
            throw new CheckpointCorruptedException($"A compressed section does not hold the {length} bytes that it claims.");

        var content = new MessagePackReader(bytes);
        content.Skip();
        return content.End ? bytes : throw new CheckpointCorruptedException("A compressed section holds more than a value.");
    }

    private static void Fill(PayloadBuffer body, int length)
    {
        var missing = length - body.Length;
        if (missing <= 0)
            return;

        body.GetSpan(missing)[..missing].Clear();
        body.Advance(missing);
    }
}
