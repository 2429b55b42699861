using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Serialization;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;

namespace Benchmarks.Works.Serialization;

/// <summary>As <see cref="Writing{T}"/>: a value is read again and again from bytes in memory. What is read is written once, and has to be the same bytes.</summary>
public abstract class Reading<T>
{
    private readonly IMessagePackFormatter<T> _codec = Filing.FormatterResolver.GetFormatterWithVerify<T>();
    private readonly IMessagePackFormatter<T> _reflection = StandardResolver.Instance.GetFormatterWithVerify<T>();
    private readonly JsonTypeInfo<T> _json = (JsonTypeInfo<T>)Values.Json.Default.GetTypeInfo(typeof(T))!;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly byte[] _jsonBytes;

    protected Reading(T value)
    {
        _bytes = MessagePackSerializer.Serialize(value);
        _jsonBytes = JsonSerializer.SerializeToUtf8Bytes(value, _json);
        foreach (var read in new[] { HandWritten(), Ours(), MessagePackReflection(), SystemTextJson() })
        {
            if (!MessagePackSerializer.Serialize(read).AsSpan().SequenceEqual(_bytes.Span))
                throw new InvalidOperationException($"What was read is not what was written: {read}.");
        }
    }

    [Benchmark]
    public T HandWritten()
    {
        var reader = new MessagePackReader(_bytes);
        return Read(ref reader);
    }

    [Benchmark]
    public T Ours()
    {
        var reader = new MessagePackReader(_bytes);
        return _codec.Deserialize(ref reader, MessagePackSerializerOptions.Standard);
    }

    [Benchmark]
    public T MessagePackReflection()
    {
        var reader = new MessagePackReader(_bytes);
        return _reflection.Deserialize(ref reader, MessagePackSerializerOptions.Standard);
    }

    [Benchmark]
    public T SystemTextJson() => JsonSerializer.Deserialize(_jsonBytes, _json)!;

    protected abstract T Read(ref MessagePackReader reader);
}
