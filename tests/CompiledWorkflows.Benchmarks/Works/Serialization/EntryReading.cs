using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.Works.Serialization;

[Work(101, "read a small record")]
public class EntryReading() : Reading<Entry>(Samples.Entry())
{
    protected override Entry Read(ref MessagePackReader reader) => EntryFormat.Read(ref reader);
}
