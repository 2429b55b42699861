using MessagePack;

namespace CompiledWorkflows;

/// <summary>What a journal record notes between checkpoints.</summary>
internal abstract record JournalEntry
{
    /// <summary>Under which name its record holds it.</summary>
    public abstract string Name { get; }

    /// <summary>Writes what stands under that name, one MessagePack value.</summary>
    public abstract void Write(ref MessagePackWriter writer);

    /// <summary>Reads the map of a journal record; what a later version may have noted is left out.</summary>
    public static IEnumerable<JournalEntry> Read(ReadOnlyMemory<byte> map)
    {
        var entries = new List<JournalEntry>();
        var reader = new MessagePackReader(map);
        for (var count = reader.ReadMapHeader(); count > 0; count--)
        {
            switch (reader.ReadString())
            {
                case EndEntry.EntryName:
                    entries.Add(EndEntry.Read(ref reader));
                    break;
                case AttemptEntry.EntryName:
                    entries.Add(AttemptEntry.Read(ref reader));
                    break;
                case EffectEntry.EntryName:
                    entries.Add(EffectEntry.Read(ref reader));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return entries;
    }
}
