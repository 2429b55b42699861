using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.Works.Serialization;

[Work(105, "read 1,000 numbers")]
public class NumbersReading() : Reading<int[]>(Samples.Numbers())
{
    protected override int[] Read(ref MessagePackReader reader) => NumbersFormat.Read(ref reader);
}
