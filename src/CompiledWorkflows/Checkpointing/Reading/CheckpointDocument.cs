using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>What a checkpoint holds, or a single record of a run's log. <c>README.md</c> beside this file says how it looks as JSON.</summary>
/// <remarks>Immutable and thread-safe, as long as nobody changes the bytes it was read from.</remarks>
public sealed class CheckpointDocument
{
    private readonly List<ReadOnlyMemory<byte>> _outputs;
    private readonly List<KeyValuePair<string, ReadOnlyMemory<byte>>> _sections;
    private readonly ReadOnlyMemory<byte>? _journal;

    internal CheckpointDocument(CheckpointHeader header, RunIdentity run, IEnumerable<ReadOnlyMemory<byte>> outputs, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> sections)
    {
        Header = header;
        Run = run;
        IsComplete = true;
        _outputs = [.. outputs];
        _sections = [.. sections];
    }

    internal CheckpointDocument(CheckpointPayload payload)
    {
        Header = payload.Header;
        Run = payload.Header.Run;
        IsComplete = Header.Kind == CheckpointRecordKind.Base;
        _outputs = [.. payload.Sections.Where(section => section.Key == Sections.Outputs).Select(section => section.Value)];
        _sections = [.. payload.Sections.Where(section => section.Key != Sections.Outputs)];
        _journal = Header.Kind == CheckpointRecordKind.Journal ? payload.Journal : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>The header of the record; of the last one where the checkpoint was put together from several.</summary>
    public CheckpointHeader Header { get; }

    /// <summary>The run's identity; <see langword="null"/> where a single record was read that is not a base.</summary>
    public RunIdentity? Run { get; }

    /// <summary>Whether this is all that the checkpoint holds; <see langword="false"/> for a single delta, which tells what changed, and for a journal record.</summary>
    public bool IsComplete { get; }

    /// <summary>Writes the document as one JSON object, at most 64 levels deep.</summary>
    /// <param name="writer">Where a value may be written. It is not flushed.</param>
    /// <exception cref="CheckpointCorruptedException">What the document holds is not what the format says; the writer has part of it by then.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        try
        {
            var json = new DocumentWriter(writer);
            writer.WriteStartObject();
            writer.WriteBoolean("complete", IsComplete);
            json.WriteHeader(Header, Run);
            WriteContent(json);
            writer.WriteEndObject();
        }
        catch (Exception e) when (e is MessagePackSerializationException or EndOfStreamException or OverflowException)
        {
            throw new CheckpointCorruptedException($"Record {Header.Sequence}{(Run is null ? "" : $" of run '{Run.RunId}'")} cannot be shown: {e.Message}", e);
        }
    }

    /// <summary>The document as JSON text, in which characters that mean something in HTML are escaped.</summary>
    /// <param name="indented">Whether it is broken into lines.</param>
    /// <returns>The text, which has to fit a string: write documents of hundreds of megabytes with <see cref="WriteTo"/>.</returns>
    /// <exception cref="CheckpointCorruptedException">What the document holds is not what the format says.</exception>
    public string ToJson(bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
            WriteTo(writer);

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteContent(DocumentWriter json)
    {
        if (_journal is { } journal)
        {
            json.WriteSection("journal", journal);
            return;
        }

        if (IsComplete || Find(Sections.Mail) is not null)
            json.WriteMail(Find(Sections.Mail));
        if (IsComplete || Find(Sections.Requests) is not null)
            json.WriteRequests(Find(Sections.Requests));
        if (IsComplete || _outputs.Count > 0)
            json.WriteOutputs(_outputs);
        if (Find(Sections.Timers) is { } timers)
            json.WriteTimers(timers);
        WriteGroup("fanIns", Sections.JoinPrefix, json);
        WriteGroup("shared", Sections.SharedPrefix, json);
        WriteGroup("state", Sections.StatePrefix, json);
        if (_sections.FindAll(IsUnknown) is { Count: > 0 } unknown)
            json.WriteSections("sections", unknown, prefix: "");
    }

    private void WriteGroup(string name, string prefix, DocumentWriter json)
    {
        var group = _sections.FindAll(section => section.Key.StartsWith(prefix, StringComparison.Ordinal));
        if (IsComplete || group.Count > 0)
            json.WriteSections(name, group, prefix);
    }

    private ReadOnlyMemory<byte>? Find(string name)
    {
        foreach (var (section, bytes) in _sections)
        {
            if (section == name)
                return bytes;
        }

        return null;
    }

    /// <summary>What a later writer may have added.</summary>
    private static bool IsUnknown(KeyValuePair<string, ReadOnlyMemory<byte>> section)
        => section.Key is not (Sections.Mail or Sections.Requests or Sections.Timers)
            && !section.Key.StartsWith(Sections.JoinPrefix, StringComparison.Ordinal)
            && !section.Key.StartsWith(Sections.SharedPrefix, StringComparison.Ordinal)
            && !section.Key.StartsWith(Sections.StatePrefix, StringComparison.Ordinal);
}
