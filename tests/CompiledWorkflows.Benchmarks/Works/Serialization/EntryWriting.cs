using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.Works.Serialization;

[Work(100, "write a small record")]
public class EntryWriting() : Writing<Entry>(Samples.Entry())
{
    protected override void Write(ref MessagePackWriter writer, Entry value) => EntryFormat.Write(ref writer, value);
}
