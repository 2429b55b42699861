using System.Buffers;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>A section of a checkpoint that is being put together, which patches change.</summary>
/// <param name="section">What the first patch changes.</param>
internal sealed class PatchedSection(ReadOnlyMemory<byte> section)
{
    private byte[] _bytes = section.ToArray();
    private byte[] _spare = [];
    private int _length = section.Length;

    /// <summary>The section, valid until the next patch.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Applies a patch.</summary>
    /// <param name="patch">The body of the patch.</param>
    /// <returns>The number of bytes that had to be moved.</returns>
    /// <exception cref="CheckpointCorruptedException">The patch reaches beyond the section.</exception>
    public int Apply(ReadOnlySequence<byte> patch)
    {
        var (length, shifts) = Check(patch);
        if (!shifts)
        {
            Overwrite(patch);
            return 0;
        }

        Rebuild(patch, length);
        return length;
    }

    private (int Length, bool Shifts) Check(ReadOnlySequence<byte> patch)
    {
        var reader = new MessagePackReader(patch);
        var (rest, shifts) = (_length, false);
        var length = (long)_length;
        while (!reader.End)
        {
            var edit = SectionPatch.ReadEdit(ref reader);
            if (edit.Kept > rest - edit.Removed)
                throw new CheckpointCorruptedException($"A patch keeps {edit.Kept} bytes and removes {edit.Removed}, where the section has only {rest}.");

            rest -= edit.Kept + edit.Removed;
            length += edit.Inserted.Length - edit.Removed;
            shifts |= edit.Shifts;
        }

        return length <= Array.MaxLength ? ((int)length, shifts) : throw new CheckpointCorruptedException($"A patch makes a section of {length} bytes.");
    }

    private void Overwrite(ReadOnlySequence<byte> patch)
    {
        var reader = new MessagePackReader(patch);
        for (var at = 0; !reader.End;)
        {
            var edit = SectionPatch.ReadEdit(ref reader);
            edit.Inserted.CopyTo(_bytes.AsSpan(at + edit.Kept));
            at += edit.Kept + edit.Removed;
        }
    }

    private void Rebuild(ReadOnlySequence<byte> patch, int length)
    {
        if (_spare.Length < length)
            _spare = new byte[Math.Min(length + (length / 8L), Array.MaxLength)];

        var reader = new MessagePackReader(patch);
        var before = _bytes.AsSpan(0, _length);
        var after = _spare.AsSpan(0, length);
        while (!reader.End)
        {
            var edit = SectionPatch.ReadEdit(ref reader);
            before[..edit.Kept].CopyTo(after);
            edit.Inserted.CopyTo(after[edit.Kept..]);
            before = before[(edit.Kept + edit.Removed)..];
            after = after[(edit.Kept + (int)edit.Inserted.Length)..];
        }

        before.CopyTo(after);
        (_bytes, _spare, _length) = (_spare, _bytes, length);
    }
}
