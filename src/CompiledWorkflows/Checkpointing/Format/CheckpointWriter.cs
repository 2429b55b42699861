using System.Buffers.Binary;
using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Writes the checkpoints of one run: first a base, then what changed, and a base again when the changes outgrow it.</summary>
internal sealed class CheckpointWriter(RunGraph graph, RunScope scope, RunIdentity identity, CheckpointCompression? compression)
{
    /// <summary>A restore reads at most this many times the base before it, beside <see cref="SmallestRebase"/>.</summary>
    private const int RebaseFactor = 4;

    private const int SmallestRebase = 64 * 1024;

    private const int SectionsHeaderLength = 3;

    private readonly PayloadBuffer _payload = new();
    private readonly PayloadBuffer _section = new();
    private readonly PayloadBuffer _scratch = new();
    private readonly Dictionary<SavedPart, PartImage> _images = [];
    private bool _hadMail;
    private long _baseLength = -1;
    private long _deltaLength;
    private ushort _sections;
    private int _sectionStart;

    /// <summary>The outputs that are saved, or that a checkpoint which has been restored holds.</summary>
    public SavedOutputs Outputs { get; } = new();

    /// <summary>Goes on from a checkpoint that has been read and restored: what changes from now on is written as a delta.</summary>
    public void Continue(CheckpointImage image)
    {
        _baseLength = image.BaseLength;
        _deltaLength = image.DeltaLength;
        _hadMail = true;
        foreach (var part in Parts())
        {
            if (image.TryGetSection(part.Section, out var bytes))
                _images[part] = new PartImage(part.Section, bytes.Span);
        }
    }

    /// <summary>Writes the next checkpoint. Its bytes are valid until the next call.</summary>
    /// <param name="sequence">Its place in the log.</param>
    /// <param name="previous">The place of the checkpoint before it, where that is not the record before.</param>
    /// <param name="status">Where the run stands.</param>
    public CheckpointRecord Write(long sequence, long? previous, RunStatus status)
    {
        var kind = _baseLength < 0 || _deltaLength > Math.Max(RebaseFactor * _baseLength, SmallestRebase)
            ? CheckpointRecordKind.Base
            : CheckpointRecordKind.Delta;

        var writer = Begin(kind, sequence, previous, status);
        WriteSections(ref writer, kind == CheckpointRecordKind.Base);
        writer.Flush();
        Integrity.Append(_payload);

        if (kind == CheckpointRecordKind.Base)
            (_baseLength, _deltaLength) = (_payload.Length, 0);
        else
            _deltaLength += _payload.Length;
        return new CheckpointRecord(sequence, kind, _payload.Memory);
    }

    /// <summary>Writes a journal record. Its bytes are valid until the next call.</summary>
    /// <param name="sequence">Its place in the log.</param>
    /// <param name="status">Where the run stands.</param>
    /// <param name="entry">What it notes.</param>
    public CheckpointRecord WriteJournal(long sequence, RunStatus status, JournalEntry entry)
    {
        var writer = Begin(CheckpointRecordKind.Journal, sequence, null, status);
        writer.WriteMapHeader(1);
        writer.Write(entry.Name);
        entry.Write(ref writer);
        writer.Flush();
        Integrity.Append(_payload);
        return new CheckpointRecord(sequence, CheckpointRecordKind.Journal, _payload.Memory);
    }

    /// <summary>Begins a payload with its header.</summary>
    private MessagePackWriter Begin(CheckpointRecordKind kind, long sequence, long? previous, RunStatus status)
    {
        _payload.Clear();
        var writer = new MessagePackWriter(_payload);
        writer.WriteArrayHeader(CheckpointHeader.PayloadElements);
        CheckpointHeader.Write(
            ref writer,
            kind,
            sequence,
            scope.SuperStep,
            scope.TimeProvider.GetUtcNow().UtcTicks,
            status,
            CountMail(),
            graph.Requests.Count,
            graph.Timers.NextDue,
            previous,
            scope.Segment is null ? null : scope.TraceParent,
            identity);
        return writer;
    }

    private void WriteSections(ref MessagePackWriter writer, bool whole)
    {
        writer.Flush();
        var start = _payload.Skip(SectionsHeaderLength);
        writer = new MessagePackWriter(_payload);
        _sections = 0;

        WriteMail(ref writer, whole);
        WriteRequests(ref writer, whole);
        WriteOutputs(ref writer, whole);
        WriteJoins(ref writer, whole);
        WriteShared(ref writer, whole);
        WriteTimers(ref writer, whole);
        WriteStates(ref writer, whole);

        writer.Flush();
        var header = _payload.Slice(start, SectionsHeaderLength);
        header[0] = MessagePackCode.Map16;
        BinaryPrimitives.WriteUInt16BigEndian(header[1..], _sections);
    }

    private void WriteMail(ref MessagePackWriter writer, bool whole)
    {
        var nodes = 0;
        foreach (var node in graph.Pending)
            nodes++;

        if (nodes > 0 || (_hadMail && !whole))
        {
            Begin(Sections.Mail, ref writer);
            writer.WriteMapHeader(nodes);
            foreach (var node in graph.Pending)
            {
                writer.Write(node.Key);
                writer.WriteArrayHeader(node.Mailbox.CountRuns());
                node.Mailbox.WriteArrived(ref writer);
            }

            End(ref writer);
        }

        _hadMail = nodes > 0;
    }

    private void WriteRequests(ref MessagePackWriter writer, bool whole)
    {
        if (whole ? !graph.Requests.IsEmpty : graph.Requests.Changed)
        {
            Begin(Sections.Requests, ref writer);
            graph.Requests.Write(ref writer);
            End(ref writer);
        }

        graph.Requests.Changed = false;
    }

    private void WriteOutputs(ref MessagePackWriter writer, bool whole)
    {
        var runs = graph.OutputNode?.Mailbox.CountRuns() ?? 0;
        var start = Outputs.Length;
        if (runs > 0)
            Outputs.Add(graph.OutputNode!.Mailbox, runs);
        if (whole ? Outputs.Runs == 0 : runs == 0)
            return;

        Begin(Sections.Outputs, ref writer);
        writer.WriteArrayHeader(whole ? Outputs.Runs : runs);
        writer.WriteRaw(Outputs.From(whole ? 0 : start));
        End(ref writer);
    }

    private void WriteStates(ref MessagePackWriter writer, bool whole)
    {
        if (whole)
        {
            foreach (var node in graph.Nodes)
                WritePart(node, ref writer, whole);
        }
        else
        {
            foreach (var node in graph.Touched)
                WritePart(node, ref writer, whole);
        }

        graph.ClearTouched();
    }

    private void WriteJoins(ref MessagePackWriter writer, bool whole)
    {
        foreach (var join in graph.Barrier.Joins)
        {
            if (whole || join.IsTouched)
                WritePart(join, ref writer, whole);
            join.IsTouched = false;
        }
    }

    private void WriteShared(ref MessagePackWriter writer, bool whole)
    {
        foreach (var state in graph.Barrier.SharedStates)
        {
            if (whole || state.IsTouched)
                WritePart(state, ref writer, whole);
            state.IsTouched = false;
        }
    }

    private void WriteTimers(ref MessagePackWriter writer, bool whole)
    {
        if (whole || graph.Timers.IsTouched)
            WritePart(graph.Timers, ref writer, whole);
        graph.Timers.IsTouched = false;
    }

    private void WritePart(SavedPart part, ref MessagePackWriter writer, bool whole)
    {
        // What has become empty is said once, to those who know it full.
        var known = _images.TryGetValue(part, out var image);
        if (!part.HasContent && (whole || !known))
        {
            _ = _images.Remove(part);
            return;
        }

        _section.Clear();
        var content = new MessagePackWriter(_section);
        part.WriteContent(ref content);
        content.Flush();
        if (!whole && known && image!.Bytes.SequenceEqual(_section.Span))
            return;

        image ??= _images[part] = new PartImage(part.Section, default);
        Begin(image.Section, ref writer);
        var moved = 0;
        if (whole || !SectionPatch.TryWrite(image.Bytes, _section.Span, _scratch, ref writer, out moved))
            writer.WriteRaw(_section.Span);
        End(ref writer);
        _deltaLength += moved / SectionPatch.MovedPerByteRead;
        image.Keep(_section.Span);
    }

    private void Begin(string section, ref MessagePackWriter writer)
    {
        _sections = checked((ushort)(_sections + 1));
        writer.Write(section);
        if (compression is null)
            return;

        writer.Flush();
        _sectionStart = _payload.Length;
    }

    private void End(ref MessagePackWriter writer)
    {
        if (compression is null)
            return;

        writer.Flush();
        CompressedSection.Compress(_payload, _sectionStart, compression, _scratch);
        writer = new MessagePackWriter(_payload);
    }

    private IEnumerable<SavedPart> Parts()
        => [.. graph.Nodes, .. graph.Barrier.Joins, .. graph.Barrier.SharedStates, graph.Timers];

    private int CountMail()
    {
        var messages = 0;
        foreach (var node in graph.Pending)
            messages += node.Mailbox.CountArrived();
        return messages;
    }

    /// <summary>A part's section as the run's log has it.</summary>
    private sealed class PartImage
    {
        private byte[] _bytes;
        private int _length;

        public PartImage(string section, ReadOnlySpan<byte> bytes)
        {
            Section = section;
            _bytes = bytes.ToArray();
            _length = bytes.Length;
        }

        public string Section { get; }

        public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

        public void Keep(ReadOnlySpan<byte> bytes)
        {
            if (_bytes.Length < bytes.Length)
                _bytes = new byte[Math.Max(bytes.Length, Math.Min(_bytes.Length * 2L, Array.MaxLength))];
            bytes.CopyTo(_bytes);
            _length = bytes.Length;
        }
    }
}
