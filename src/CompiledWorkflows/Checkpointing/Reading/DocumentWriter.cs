using System.Globalization;
using System.Text.Json;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Writes the parts of a checkpoint as JSON.</summary>
internal readonly struct DocumentWriter(Utf8JsonWriter writer)
{
    private readonly ValueWriter _values = new(writer);

    public void WriteHeader(CheckpointHeader header, RunIdentity? run)
    {
        writer.WriteStartObject("header");
        writer.WriteNumber("formatVersion", CheckpointHeader.CurrentVersion);
        writer.WriteString("kind", header.Kind.ToString());
        if (run is not null)
            WriteIdentity(run);
        writer.WriteNumber("sequence", header.Sequence);
        writer.WriteNumber("superStep", header.SuperStep);
        writer.WriteString("timestamp", JsonTime.Text(header.Timestamp));
        writer.WriteString("status", header.Status.ToString());
        writer.WriteNumber("pendingMessages", header.PendingMessages);
        writer.WriteNumber("pendingRequests", header.PendingRequests);
        if (header.NextWakeTime is { } wake)
            writer.WriteString("nextWakeTime", JsonTime.Text(wake));
        if (header.PreviousCheckpoint is { } previous)
            writer.WriteNumber("previousCheckpoint", previous);
        if (header.TraceParent is { } traceParent)
            writer.WriteString("traceParent", traceParent);
        writer.WriteEndObject();
    }

    /// <summary>Writes the messages that wait for each node, one by one, in their order.</summary>
    public void WriteMail(ReadOnlyMemory<byte>? section)
    {
        writer.WriteStartObject("mail");
        if (section is { } bytes)
        {
            var reader = new MessagePackReader(bytes);
            for (var nodes = reader.ReadMapHeader(); nodes > 0; nodes--)
            {
                writer.WriteStartArray(ReadName(ref reader));
                for (var runs = reader.ReadArrayHeader(); runs > 0; runs--)
                {
                    var messages = reader.ReadArrayHeader() - 1;
                    var type = ReadName(ref reader);
                    WriteMessages(node: null, type, messages, ref reader);
                }

                writer.WriteEndArray();
            }
        }

        writer.WriteEndObject();
    }

    public void WriteRequests(ReadOnlyMemory<byte>? section)
    {
        writer.WriteStartArray("requests");
        if (section is { } bytes)
        {
            var reader = new MessagePackReader(bytes);
            for (var requests = reader.ReadArrayHeader(); requests > 0; requests--)
                WriteRequest(ref reader);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the outputs, one by one, in the order they left.</summary>
    public void WriteOutputs(List<ReadOnlyMemory<byte>> records)
    {
        writer.WriteStartArray("outputs");
        foreach (var bytes in records)
        {
            var reader = new MessagePackReader(bytes);
            for (var runs = reader.ReadArrayHeader(); runs > 0; runs--)
            {
                var messages = reader.ReadArrayHeader() - 1;
                var key = ReadName(ref reader);
                var slash = key.IndexOf('/', StringComparison.Ordinal);
                if (slash < 0)
                    throw new MessagePackSerializationException($"The key '{key}' of outputs does not name a node and a type.");
                WriteMessages(key[..slash], key[(slash + 1)..], messages, ref reader);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the timers in the order in which they are due, or a change of them.</summary>
    public void WriteTimers(ReadOnlyMemory<byte>? section)
    {
        if (section is { } change && SectionPatch.Find(change) is not null)
        {
            WriteSection(Sections.Timers, change);
            return;
        }

        writer.WriteStartArray(Sections.Timers);
        if (section is { } bytes)
        {
            var reader = new MessagePackReader(bytes);
            for (var timers = reader.ReadArrayHeader(); timers > 0; timers--)
                WriteTimer(ref reader);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes sections as an object, without the prefix of their names.</summary>
    public void WriteSections(string name, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> sections, string prefix)
    {
        writer.WriteStartObject(name);
        foreach (var (section, bytes) in sections)
            WriteSection(section[prefix.Length..], bytes);
        writer.WriteEndObject();
    }

    /// <summary>Writes a section whose value is nothing but what the program saved, or a change of it.</summary>
    public void WriteSection(string name, ReadOnlyMemory<byte> bytes)
    {
        writer.WritePropertyName(Checked(name));
        if (SectionPatch.Find(bytes) is { } patch)
        {
            WritePatch(new MessagePackReader(patch));
            return;
        }

        var reader = new MessagePackReader(bytes);
        _values.Write(ref reader);
    }

    private void WriteIdentity(RunIdentity run)
    {
        writer.WriteString("workflowId", run.WorkflowId);
        writer.WriteString("runId", run.RunId);
        writer.WriteString("rootRunId", run.RootRunId);
        if (run.ForkedFrom is { } parent)
            writer.WriteString("forkedFrom", parent.ToString());
        else
            writer.WriteNull("forkedFrom");
        writer.WriteString("fingerprint", run.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
    }

    private void WriteMessages(string? node, string type, int messages, ref MessagePackReader reader)
    {
        for (; messages > 0; messages--)
        {
            writer.WriteStartObject();
            if (node is not null)
                writer.WriteString("node", node);
            writer.WriteString("type", type);
            writer.WritePropertyName("value");
            _values.Write(ref reader);
            writer.WriteEndObject();
        }
    }

    private void WriteRequest(ref MessagePackReader reader)
    {
        var fields = reader.ReadArrayHeader();
        if (fields is not (3 or 4))
            throw new MessagePackSerializationException("A request is not an array of its id, its port, what it asks, and where an executor's answer arrives.");

        writer.WriteStartObject();
        writer.WriteString("id", ReadName(ref reader));
        writer.WriteString("port", ReadName(ref reader));
        writer.WritePropertyName("request");
        _values.Write(ref reader);
        if (fields == 4)
            writer.WriteString("answeredAt", ReadName(ref reader));
        writer.WriteEndObject();
    }

    private void WriteTimer(ref MessagePackReader reader)
    {
        var fields = reader.ReadArrayHeader();
        var due = new DateTimeOffset(TimerReader.ReadDue(ref reader), TimeSpan.Zero);
        var kind = ReadName(ref reader);
        string[] names = (kind, fields) switch
        {
            (TimerReader.Mail, 5) => ["node", "type"],
            (TimerReader.Output, 4) => ["output"],
            (TimerReader.Join, 5) => ["fanIn", "slot"],
            (TimerReader.Request, 3) => ["request"],
            (TimerReader.Retry, 6) => ["node", "type"],
            _ => throw new MessagePackSerializationException($"A timer of kind '{kind}' is an array of {fields}."),
        };

        writer.WriteStartObject();
        writer.WriteString("due", JsonTime.Text(due));
        foreach (var name in names)
            writer.WriteString(name, ReadName(ref reader));
        if (kind == TimerReader.Retry)
            WriteParked(ParkedDeliveries.Read(ref reader));
        if (kind != TimerReader.Request)
        {
            writer.WritePropertyName("value");
            _values.Write(ref reader);
        }

        writer.WriteEndObject();
    }

    private void WriteParked(ParkedDelivery delivery)
    {
        writer.WriteNumber("attempts", delivery.Attempts);
        writer.WriteNumber("superStep", delivery.SuperStep);
        writer.WriteNumber("delivery", delivery.Delivery);
        writer.WriteString("effectKey", delivery.EffectKey);
        writer.WriteStartObject("effects");
        foreach (var (key, result) in delivery.Effects)
        {
            writer.WritePropertyName(Checked(key));
            var reader = new MessagePackReader(result);
            _values.Write(ref reader);
        }

        writer.WriteEndObject();
    }

    private void WritePatch(MessagePackReader patch)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("patch");
        for (var offset = 0L; !patch.End;)
        {
            var edit = SectionPatch.ReadEdit(ref patch);
            offset += edit.Kept;
            writer.WriteStartObject();
            writer.WriteNumber("offset", offset);
            writer.WriteNumber("removed", edit.Removed);
            writer.WritePropertyName("inserted");
            _values.WriteBytes(edit.Inserted);
            writer.WriteEndObject();
            offset += edit.Removed;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string ReadName(ref MessagePackReader reader)
        => Checked(reader.ReadString() ?? throw new MessagePackSerializationException("A name is nil."));

    /// <summary>A JSON writer takes no token of more than some hundred million characters, and no name is that long.</summary>
    private static string Checked(string name) => name.Length <= ValueWriter.LongestName
        ? name
        : throw new MessagePackSerializationException($"A name has {name.Length} characters.");
}
