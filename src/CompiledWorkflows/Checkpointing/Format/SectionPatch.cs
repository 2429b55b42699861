using System.Buffers;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>What changed in a section: an extension of type 1 that holds edits in their order, each a number of bytes kept, a number removed, and bytes put in.</summary>
internal static class SectionPatch
{
    /// <summary>Moving so many bytes counts as reading one, for those who say how much work a restore may be.</summary>
    public const int MovedPerByteRead = 256;

    /// <summary>The MessagePack extension type of a patch.</summary>
    private const sbyte TypeCode = 1;

    /// <summary>Sections below this length are written whole.</summary>
    private const int SmallestSection = 64;

    /// <summary>Writes the difference as a patch, if that is worth it.</summary>
    /// <param name="before">The section as it was written last.</param>
    /// <param name="after">The section.</param>
    /// <param name="scratch">A buffer to use.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="moved">The number of bytes that whoever applies the patch has to move.</param>
    /// <returns><see langword="false"/>, with nothing written, where the section should be written whole.</returns>
    public static bool TryWrite(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, PayloadBuffer scratch, ref MessagePackWriter writer, out int moved)
    {
        moved = 0;
        if (before.Length < SmallestSection || after.Length < SmallestSection)
            return false;

        scratch.Clear();
        var difference = new SectionDifference(before, after, scratch, after.Length / 2);
        if (!difference.TryWrite())
            return false;

        writer.WriteExtensionFormat(new ExtensionResult(TypeCode, new ReadOnlySequence<byte>(scratch.Memory)));
        moved = difference.Shifts ? after.Length : 0;
        return true;
    }

    /// <summary>The body of the patch that stands in the place of a section; <see langword="null"/> where the section does.</summary>
    public static ReadOnlySequence<byte>? Find(ReadOnlyMemory<byte> section) => Sections.FindExtension(section, TypeCode);

    /// <summary>Reads the next edit in the body of a patch.</summary>
    /// <exception cref="CheckpointCorruptedException">There is something else.</exception>
    public static Edit ReadEdit(ref MessagePackReader body)
    {
        var (kept, removed) = (body.ReadInt32(), body.ReadInt32());
        var inserted = body.ReadBytes() ?? throw new CheckpointCorruptedException("A patch holds nil instead of bytes.");
        return kept >= 0 && removed >= 0
            ? new Edit(kept, removed, inserted)
            : throw new CheckpointCorruptedException($"A patch keeps {kept} bytes and removes {removed}.");
    }

    /// <summary>One place at which a section has changed.</summary>
    /// <param name="Kept">The number of bytes between the edit before and this one.</param>
    /// <param name="Removed">The number of bytes that are no longer there.</param>
    /// <param name="Inserted">What stands in their place.</param>
    public readonly record struct Edit(int Kept, int Removed, ReadOnlySequence<byte> Inserted)
    {
        /// <summary>Whether what follows is at another place than before.</summary>
        public bool Shifts => Removed != Inserted.Length;
    }
}
