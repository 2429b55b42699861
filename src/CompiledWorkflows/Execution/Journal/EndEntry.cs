using MessagePack;

namespace CompiledWorkflows;

/// <summary>That the run has failed or been cancelled.</summary>
/// <param name="Reason">Why it has failed, in words.</param>
internal sealed record EndEntry(string? Reason) : JournalEntry
{
    public const string EntryName = "ended";

    public override string Name => EntryName;

    public override void Write(ref MessagePackWriter writer) => writer.Write(Reason);

    public static EndEntry Read(ref MessagePackReader reader) => new(reader.ReadString());
}
