using MessagePack;

namespace Benchmarks.HandWritten.Serialization;

/// <summary>Numbers as MessagePack, each as short as it can be.</summary>
internal static class NumbersFormat
{
    public static void Write(ref MessagePackWriter writer, int[] numbers)
    {
        writer.WriteArrayHeader(numbers.Length);
        foreach (var number in numbers)
            writer.Write(number);
    }

    public static int[] Read(ref MessagePackReader reader)
    {
        var numbers = new int[reader.ReadArrayHeader()];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = reader.ReadInt32();
        return numbers;
    }
}
