using System.Buffers;

namespace CompiledWorkflows;

/// <summary>A checkpoint put together from the records that hold it: a base and the changes since.</summary>
internal sealed class CheckpointImage
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections = [];
    private readonly Dictionary<string, PatchedSection> _patched = [];

    private CheckpointImage(CheckpointId id) => Id = id;

    public CheckpointId Id { get; }

    public CheckpointHeader Header { get; private set; } = null!;

    public RunIdentity Identity { get; private set; } = null!;

    /// <summary>The outputs in the order they left: arrays of runs, one from each record that has any.</summary>
    public List<ReadOnlyMemory<byte>> Outputs { get; } = [];

    /// <summary>The journal records between it and the next checkpoint: a map each.</summary>
    public List<ReadOnlyMemory<byte>> Journal { get; } = [];

    /// <summary>The sequence number after the last record that was read.</summary>
    public long NextSequence { get; private set; }

    public long BaseLength { get; private set; }

    /// <summary>How much the deltas make a restore read, what patches move counted in.</summary>
    public long DeltaLength { get; private set; }

    public ReadOnlyMemory<byte>? Mail => Find(Sections.Mail);

    public ReadOnlyMemory<byte>? Requests => Find(Sections.Requests);

    /// <summary>Every section but the outputs, in the order in which they came first, with all patches applied.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> All => _sections;

    /// <summary>What stands after a prefix in the names of sections.</summary>
    public IEnumerable<string> Named(string prefix)
        => _sections.Keys.Where(s => s.StartsWith(prefix, StringComparison.Ordinal)).Select(s => s[prefix.Length..]);

    /// <summary>Reads and checks a checkpoint's records.</summary>
    /// <exception cref="CheckpointCorruptedException">They are damaged, or do not make that checkpoint.</exception>
    public static CheckpointImage Read(CheckpointId id, IReadOnlyList<CheckpointRecord> records)
    {
        var image = new CheckpointImage(id);
        try
        {
            foreach (var record in records)
                image.Add(record);
        }
        catch (Exception e) when (e is not CheckpointCorruptedException)
        {
            throw new CheckpointCorruptedException($"Checkpoint '{id}' cannot be read: {e.Message}", e);
        }

        return image.Header.Sequence == id.Sequence && image.Identity.RunId == id.RunId
            ? image
            : throw new CheckpointCorruptedException($"What the store holds as checkpoint '{id}' is checkpoint {image.Header.Sequence} of run '{image.Identity.RunId}'.");
    }

    public bool TryGetSection(string section, out ReadOnlyMemory<byte> bytes) => _sections.TryGetValue(section, out bytes);

    private ReadOnlyMemory<byte>? Find(string section) => _sections.TryGetValue(section, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    private void Add(CheckpointRecord record)
    {
        var payload = CheckpointPayload.Read(record.Payload, $"Checkpoint '{Id with { Sequence = record.Sequence }}'");
        var header = payload.Header;
        CheckPlace(record, header);
        NextSequence = record.Sequence + 1;
        if (header.Kind == CheckpointRecordKind.Journal)
        {
            Journal.Add(payload.Journal);
            return;
        }

        Journal.Clear();
        Header = header;
        if (Header.Kind == CheckpointRecordKind.Base)
        {
            Identity = Header.Run!;
            BaseLength = record.Payload.Length;
        }
        else
        {
            DeltaLength += record.Payload.Length;
        }

        foreach (var (name, bytes) in payload.Sections)
            AddSection(name, bytes);
    }

    private void CheckPlace(CheckpointRecord record, CheckpointHeader header)
    {
        var first = NextSequence == 0;
        if (header.Kind != record.Kind || header.Sequence != record.Sequence || (first && header.Kind != CheckpointRecordKind.Base))
            throw new CheckpointCorruptedException($"Record {record.Sequence} of run '{Id.RunId}' holds a {header.Kind} record of sequence {header.Sequence}.");
        if (!first && (header.Sequence < NextSequence || (header.Kind == CheckpointRecordKind.Journal && header.Sequence > NextSequence)))
            throw new CheckpointCorruptedException($"Record {record.Sequence} of run '{Id.RunId}' stands after record {NextSequence - 1}.");
    }

    private void AddSection(string name, ReadOnlyMemory<byte> bytes)
    {
        if (SectionPatch.Find(bytes) is { } patch)
        {
            Patch(name, patch);
            return;
        }

        _ = _patched.Remove(name);
        if (name == Sections.Outputs)
            Outputs.Add(bytes);
        else
            _sections[name] = bytes;
    }

    private void Patch(string name, ReadOnlySequence<byte> patch)
    {
        if (!_patched.TryGetValue(name, out var section))
        {
            if (!_sections.TryGetValue(name, out var before))
                throw new CheckpointCorruptedException($"Section '{name}' of record {Header.Sequence} changes what is not there.");
            section = _patched[name] = new PatchedSection(before);
        }

        DeltaLength += section.Apply(patch) / SectionPatch.MovedPerByteRead;
        _sections[name] = section.Bytes;
    }
}
