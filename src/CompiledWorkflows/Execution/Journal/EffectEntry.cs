using System.Buffers;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>What an effect has returned.</summary>
/// <param name="Key">Its key, from <see cref="ExecutorContext.GetEffectKey"/>.</param>
/// <param name="Result">One MessagePack value.</param>
internal sealed record EffectEntry(string Key, byte[] Result) : JournalEntry
{
    public const string EntryName = "effect";

    public override string Name => EntryName;

    public override void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(2);
        writer.Write(Key);
        writer.WriteRaw(Result);
    }

    public static EffectEntry Read(ref MessagePackReader reader)
    {
        if (reader.ReadArrayHeader() != 2)
            throw new MessagePackSerializationException("An effect is not an array of its key and its result.");

        var key = reader.ReadString() ?? throw new MessagePackSerializationException("The key of an effect is nil.");
        return new EffectEntry(key, reader.ReadRaw().ToArray());
    }
}
