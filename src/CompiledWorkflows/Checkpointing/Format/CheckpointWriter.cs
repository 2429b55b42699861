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

    private static readonly byte[] Mail = EncodedKeys.Encode(Sections.Mail);
    private static readonly byte[] Requests = EncodedKeys.Encode(Sections.Requests);
    private static readonly byte[] NewOutputs = EncodedKeys.Encode(Sections.Outputs);

    private readonly PayloadBuffer _payload = new();
    private readonly PayloadBuffer _section = new();
    private readonly PayloadBuffer _scratch = new();
    private readonly EncodedKeys _keys = new();
    private readonly Dictionary<SavedPart, PartImage> _images = [];
    private bool _hadMail;
    private long _baseLength = -1;
    private long _deltaLength;
    private ushort _sections;
    private int _sectionStart;

    /// <summary>The outputs that are saved, or that a checkpoint which has been restored holds.</summary>
    public SavedOutputs Outputs => field ??= new SavedOutputs(_keys);

    /// <summary>Goes on from a checkpoint that has been read and restored: what changes from now on is written as a delta.</summary>
    public void Continue(CheckpointImage image)
    {
        _baseLength = image.BaseLength;
        _deltaLength = image.DeltaLength;
        _hadMail = true;
        foreach (var part in Parts())
        {
            if (image.TryGetSection(part.Section, out var bytes))
                Image(part).Keep(bytes.Span);
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

        Begin(kind, sequence, previous, status);
        WriteSections(kind == CheckpointRecordKind.Base);
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
        Begin(CheckpointRecordKind.Journal, sequence, null, status);
        var writer = new MessagePackWriter(_payload);
        writer.WriteMapHeader(1);
        writer.Write(entry.Name);
        entry.Write(ref writer);
        writer.Flush();
        Integrity.Append(_payload);
        return new CheckpointRecord(sequence, CheckpointRecordKind.Journal, _payload.Memory);
    }

    /// <summary>Begins a payload with its header.</summary>
    private void Begin(CheckpointRecordKind kind, long sequence, long? previous, RunStatus status)
    {
        _payload.Clear();
        CheckpointHeader.Write(
            _payload,
            kind,
            sequence,
            scope.SuperStep,
            scope.TimeProvider.GetUtcNow().UtcTicks,
            status,
            CountMail(),
            graph.KnownRequests?.Count ?? 0,
            graph.KnownTimers?.NextDue,
            previous,
            scope.Segment is null ? null : scope.TraceParent,
            identity);
    }

    private void WriteSections(bool whole)
    {
        var start = _payload.Skip(SectionsHeaderLength);
        var writer = new MessagePackWriter(_payload);
        _sections = 0;

        WriteMail(ref writer, whole);
        WriteRequests(ref writer, whole);
        WriteOutputs(ref writer, whole);
        WriteBarrier(ref writer, whole);
        WriteTimers(ref writer, whole);
        WriteStates(ref writer, whole);

        writer.Flush();
        var header = _payload.Slice(start, SectionsHeaderLength);
        header[0] = MessagePackCode.Map16;
        BinaryPrimitives.WriteUInt16BigEndian(header[1..], _sections);
    }

    private void WriteMail(ref MessagePackWriter writer, bool whole)
    {
        var nodes = graph.CountPending();
        if (nodes > 0 || (_hadMail && !whole))
        {
            Begin(Mail, ref writer);
            writer.WriteMapHeader(nodes);
            foreach (var node in graph.Pending)
            {
                writer.WriteRaw(_keys.Of(node));
                writer.WriteArrayHeader(node.Mailbox.CountRuns());
                node.Mailbox.WriteArrived(_keys, ref writer);
            }

            End(ref writer);
        }

        _hadMail = nodes > 0;
    }

    private void WriteRequests(ref MessagePackWriter writer, bool whole)
    {
        if (graph.KnownRequests is not { } requests)
            return;

        if (whole ? !requests.IsEmpty : requests.Changed)
        {
            Begin(Requests, ref writer);
            requests.Write(ref writer);
            End(ref writer);
        }

        requests.Changed = false;
    }

    private void WriteOutputs(ref MessagePackWriter writer, bool whole)
    {
        var runs = graph.OutputNode?.Mailbox.CountRuns() ?? 0;
        if (runs == 0 && !whole)
            return;

        var start = Outputs.Length;
        if (runs > 0)
            Outputs.Add(graph.OutputNode!.Mailbox, runs);
        if (Outputs.Runs == 0)
            return;

        Begin(NewOutputs, ref writer);
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

    /// <summary>Writes what waits in joins, and the shared states.</summary>
    private void WriteBarrier(ref MessagePackWriter writer, bool whole)
    {
        if (graph.KnownBarrier is not { } barrier)
            return;

        foreach (var join in barrier.Joins)
        {
            if (whole || join.IsTouched)
                WritePart(join, ref writer, whole);
            join.IsTouched = false;
        }

        foreach (var state in barrier.SharedStates)
        {
            if (whole || state.IsTouched)
                WritePart(state, ref writer, whole);
            state.IsTouched = false;
        }
    }

    private void WriteTimers(ref MessagePackWriter writer, bool whole)
    {
        if (graph.KnownTimers is not { } timers)
            return;

        if (whole || timers.IsTouched)
            WritePart(timers, ref writer, whole);
        timers.IsTouched = false;
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

        image ??= Image(part);
        Begin(image.EncodedName, ref writer);
        var moved = 0;
        if (whole || !SectionPatch.TryWrite(image.Bytes, _section.Span, _scratch, ref writer, out moved))
            writer.WriteRaw(_section.Span);
        End(ref writer);
        _deltaLength += moved / SectionPatch.MovedPerByteRead;
        image.Keep(_section.Span);
    }

    private void Begin(ReadOnlySpan<byte> encodedName, ref MessagePackWriter writer)
    {
        _sections = checked((ushort)(_sections + 1));
        writer.WriteRaw(encodedName);
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

    private PartImage Image(SavedPart part) => _images[part] = new PartImage(part.Section);

    private int CountMail()
    {
        var messages = 0;
        foreach (var node in graph.Pending)
            messages += node.Mailbox.CountArrived();
        return messages;
    }
}
