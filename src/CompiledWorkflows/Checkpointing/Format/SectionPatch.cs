using System.Buffers;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>What changed in a large section: an extension of type 1 that holds the new length, and pairs of an offset and the bytes there.</summary>
internal static class SectionPatch
{
    /// <summary>The MessagePack extension type of a patch.</summary>
    public const sbyte TypeCode = 1;

    /// <summary>Sections below this length are written whole.</summary>
    private const int SmallestSection = 1024;

    private const int PageSize = 256;

    /// <summary>Writes the difference as a patch, if that is worth it.</summary>
    /// <returns><see langword="false"/>, with nothing written, where the section should be written whole.</returns>
    public static bool TryWrite(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, PayloadBuffer scratch, ref MessagePackWriter writer)
    {
        if (before.Length < SmallestSection || after.Length < SmallestSection)
            return false;

        scratch.Clear();
        var body = new MessagePackWriter(scratch);
        body.Write(after.Length);
        for (var page = 0; page < after.Length;)
        {
            var end = page;
            while (end < after.Length && !SamePage(before, after, end))
                end = Math.Min(end + PageSize, after.Length);

            if (end == page)
            {
                page += PageSize;
                continue;
            }

            body.Write(page);
            body.Write(after[page..end]);
            body.Flush();
            if (scratch.Length > after.Length / 2)
                return false;
            page = end;
        }

        body.Flush();
        writer.WriteExtensionFormat(new ExtensionResult(TypeCode, new ReadOnlySequence<byte>(scratch.Memory)));
        return true;
    }

    /// <summary>The body of the patch that stands in the place of a section; <see langword="null"/> where the section does, which may be another extension.</summary>
    public static ReadOnlySequence<byte>? Find(ReadOnlyMemory<byte> section)
    {
        var reader = new MessagePackReader(section);
        if (reader.NextMessagePackType != MessagePackType.Extension)
            return null;

        var extension = reader.ReadExtensionFormat();
        return extension.TypeCode == TypeCode ? extension.Data : default(ReadOnlySequence<byte>?);
    }

    /// <summary>Applies a patch.</summary>
    /// <param name="before">The section.</param>
    /// <param name="owned">The array that holds it, if it is an earlier result of this method: it is changed in place where the length stays.</param>
    /// <param name="patch">The body of the patch.</param>
    /// <exception cref="CheckpointCorruptedException">The patch reaches beyond its section.</exception>
    public static byte[] Apply(ReadOnlySpan<byte> before, byte[]? owned, ReadOnlySequence<byte> patch)
    {
        var reader = new MessagePackReader(patch);
        var length = reader.ReadInt32();
        if (length < 0 || length > before.Length + patch.Length)
            throw new CheckpointCorruptedException($"A patch makes a section of {length} bytes out of {before.Length} and its own {patch.Length}.");

        var after = owned;
        if (after?.Length != length)
        {
            after = new byte[length];
            before[..Math.Min(length, before.Length)].CopyTo(after);
        }

        while (!reader.End)
        {
            var offset = reader.ReadInt32();
            var bytes = reader.ReadBytes() ?? throw new CheckpointCorruptedException("A patch holds nil instead of bytes.");
            if (offset < 0 || bytes.Length > length - offset)
                throw new CheckpointCorruptedException($"A patch of {bytes.Length} bytes at {offset} reaches beyond its section of {length}.");
            bytes.CopyTo(after.AsSpan(offset));
        }

        return after;
    }

    private static bool SamePage(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, int start)
    {
        var end = Math.Min(start + PageSize, after.Length);
        return end <= before.Length && before[start..end].SequenceEqual(after[start..end]);
    }
}
