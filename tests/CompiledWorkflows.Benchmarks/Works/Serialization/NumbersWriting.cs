using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.Works.Serialization;

[Work(104, "write 1,000 numbers")]
public class NumbersWriting() : Writing<int[]>(Samples.Numbers())
{
    protected override void Write(ref MessagePackWriter writer, int[] value) => NumbersFormat.Write(ref writer, value);
}
