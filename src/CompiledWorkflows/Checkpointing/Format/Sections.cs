using System.Buffers;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The names of the sections of a checkpoint, and what stands in their place.</summary>
internal static class Sections
{
    /// <summary>The messages that wait: a map from node ids to runs of messages. A delta holds the whole section or none of it.</summary>
    public const string Mail = "mail";

    /// <summary>The open requests. A delta holds the whole section or none of it.</summary>
    public const string Requests = "requests";

    /// <summary>The outputs. A delta holds those that are new.</summary>
    public const string Outputs = "outputs";

    /// <summary>The timers, in the order in which they are due. In a delta like a node's state.</summary>
    public const string Timers = "timers";

    /// <summary>Followed by a node's id: its state. A delta holds it whole, as a <see cref="SectionPatch"/>, or not at all.</summary>
    public const string StatePrefix = "state:";

    /// <summary>Followed by the key of a join: what waits in it for the rest of its set. In a delta like a node's state.</summary>
    public const string JoinPrefix = "join:";

    /// <summary>Followed by the key of a workflow, and the type: shared state. In a delta like a node's state.</summary>
    public const string SharedPrefix = "shared:";

    /// <summary>The body of the extension of a type that stands in the place of a section; <see langword="null"/> where the section does, which may be another extension.</summary>
    public static ReadOnlySequence<byte>? FindExtension(ReadOnlyMemory<byte> section, sbyte typeCode)
    {
        var reader = new MessagePackReader(section);
        if (reader.NextMessagePackType != MessagePackType.Extension)
            return null;

        var extension = reader.ReadExtensionFormat();
        return extension.TypeCode == typeCode ? extension.Data : default(ReadOnlySequence<byte>?);
    }
}
