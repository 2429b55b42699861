using System.Text.Json;
using Benchmarks.Compiled.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.Reporting;

/// <summary>The bytes that a value takes when it is written. MessagePack-CSharp's are ours, byte for byte.</summary>
internal sealed record PayloadSize(string Value, int Ours, int MessagePack, int Json)
{
    public static IReadOnlyList<PayloadSize> MeasureAll() =>
    [
        Measure("a small record", Samples.Entry()),
        Measure("a record with lists and dictionaries", Samples.Account()),
        Measure("1,000 numbers", Samples.Numbers()),
    ];

    private static PayloadSize Measure<T>(string name, T value)
        => new(
            name,
            MessagePackSerializer.Serialize(value, MessagePackSerializerOptions.Standard.WithResolver(Filing.FormatterResolver)).Length,
            MessagePackSerializer.Serialize(value).Length,
            JsonSerializer.SerializeToUtf8Bytes(value, typeof(T), Values.Json.Default).Length);
}
