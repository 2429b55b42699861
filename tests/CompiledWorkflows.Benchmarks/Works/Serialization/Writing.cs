using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Serialization;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;

namespace Benchmarks.Works.Serialization;

/// <summary>A value is written again and again to a buffer that is large enough: by our codec, by code that MessagePack-CSharp emits at run time, by System.Text.Json's generated code.</summary>
public abstract class Writing<T> : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(65_536);
    private readonly IMessagePackFormatter<T> _codec = Filing.FormatterResolver.GetFormatterWithVerify<T>();
    private readonly IMessagePackFormatter<T> _reflection = StandardResolver.Instance.GetFormatterWithVerify<T>();
    private readonly JsonTypeInfo<T> _json = (JsonTypeInfo<T>)Values.Json.Default.GetTypeInfo(typeof(T))!;
    private readonly Utf8JsonWriter _jsonWriter;
    private readonly T _value;
    private readonly int _length;
    private readonly int _jsonLength;

    protected Writing(T value)
    {
        _value = value;
        _jsonWriter = new Utf8JsonWriter(_buffer);
        _length = MessagePackSerializer.Serialize(value).Length;
        _jsonLength = JsonSerializer.SerializeToUtf8Bytes(value, _json).Length;
    }

    [Benchmark]
    public int HandWritten()
    {
        var writer = Begin();
        Write(ref writer, _value);
        return End(ref writer);
    }

    [Benchmark]
    public int Ours()
    {
        var writer = Begin();
        _codec.Serialize(ref writer, _value, MessagePackSerializerOptions.Standard);
        return End(ref writer);
    }

    [Benchmark]
    public int MessagePackReflection()
    {
        var writer = Begin();
        _reflection.Serialize(ref writer, _value, MessagePackSerializerOptions.Standard);
        return End(ref writer);
    }

    [Benchmark]
    public int SystemTextJson()
    {
        _buffer.ResetWrittenCount();
        _jsonWriter.Reset();
        JsonSerializer.Serialize(_jsonWriter, _value, _json);
        return Checked.Count(_jsonLength, _buffer.WrittenCount);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _jsonWriter.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract void Write(ref MessagePackWriter writer, T value);

    private MessagePackWriter Begin()
    {
        _buffer.ResetWrittenCount();
        return new MessagePackWriter(_buffer);
    }

    private int End(ref MessagePackWriter writer)
    {
        writer.Flush();
        return Checked.Count(_length, _buffer.WrittenCount);
    }
}
