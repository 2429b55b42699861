using MessagePack;

namespace CompiledWorkflows;

/// <summary>One record's payload, taken apart: its header, and the bytes of each section.</summary>
internal sealed class CheckpointPayload
{
    private CheckpointPayload(CheckpointHeader header) => Header = header;

    public CheckpointHeader Header { get; }

    /// <summary>The sections in their order, each one MessagePack value that is not compressed any more; none in a journal record.</summary>
    public List<KeyValuePair<string, ReadOnlyMemory<byte>>> Sections { get; } = [];

    /// <summary>What a journal record holds in the place of sections.</summary>
    public ReadOnlyMemory<byte> Journal { get; private set; }

    /// <summary>Checks a payload and takes it apart.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="name">What it is called in messages, at the beginning of a sentence.</param>
    /// <exception cref="CheckpointCorruptedException">It is damaged, encrypted, or no payload.</exception>
    public static CheckpointPayload Read(ReadOnlyMemory<byte> payload, string name)
    {
        Integrity.Check(payload.Span, name);
        try
        {
            var reader = new MessagePackReader(payload);
            if (reader.ReadArrayHeader() != 3)
                throw new CheckpointCorruptedException($"{name} is not an array of header, sections and integrity check.");

            var read = new CheckpointPayload(CheckpointHeader.Read(ref reader));
            if (EncryptedPayload.Follows(reader))
                throw new CheckpointCorruptedException($"{name} is encrypted. Read it through an {nameof(EncryptedCheckpointStore)} that has the key '{EncryptedPayload.ReadKeyId(ref reader)}'.");
            read.ReadContent(payload, ref reader, name);
            Integrity.CheckEnd(payload.Length, reader, name);
            return read;
        }
        catch (Exception e) when (e is MessagePackSerializationException or EndOfStreamException or OverflowException or ArgumentException)
        {
            throw new CheckpointCorruptedException($"{name} cannot be read: {e.Message}", e);
        }
    }

    private void ReadContent(ReadOnlyMemory<byte> payload, ref MessagePackReader reader, string name)
    {
        if (Header.Kind == CheckpointRecordKind.Journal)
        {
            Journal = Take(payload, ref reader);
            return;
        }

        var names = new HashSet<string>();
        for (var sections = reader.ReadMapHeader(); sections > 0; sections--)
        {
            var section = reader.ReadString() ?? throw new CheckpointCorruptedException("The name of a section is nil.");
            if (!names.Add(section))
                throw new CheckpointCorruptedException($"{name} has two sections '{section}'.");
            Sections.Add(new(section, CompressedSection.Expand(Take(payload, ref reader))));
        }
    }

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> payload, ref MessagePackReader reader)
    {
        var start = (int)reader.Consumed;
        reader.Skip();
        return payload[start..(int)reader.Consumed];
    }
}
