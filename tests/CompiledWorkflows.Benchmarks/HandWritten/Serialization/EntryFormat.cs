using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.HandWritten.Serialization;

/// <summary>The entry as MessagePack, in the order of its members.</summary>
internal static class EntryFormat
{
    public static void Write(ref MessagePackWriter writer, Entry entry)
    {
        writer.WriteArrayHeader(4);
        writer.Write(entry.Number);
        writer.Write(entry.Text);
        writer.Write(entry.Cents);
        writer.Write(entry.IsOpen);
    }

    public static Entry Read(ref MessagePackReader reader)
    {
        _ = reader.ReadArrayHeader();
        return new Entry(reader.ReadInt32(), reader.ReadString()!, reader.ReadInt64(), reader.ReadBoolean());
    }
}
