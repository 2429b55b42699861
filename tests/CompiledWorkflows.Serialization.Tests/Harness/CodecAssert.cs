using System.Buffers;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;

namespace CompiledWorkflows.Serialization.Tests.Harness;

/// <summary>What holds for every value that has a codec.</summary>
internal sealed class CodecAssert(CompiledSamples samples) : ISampleVisitor
{
    private static readonly MessagePackSerializerOptions Contractless = ContractlessStandardResolver.Options;
    private static readonly MessagePackSerializerOptions Private = ContractlessStandardResolverAllowPrivate.Options;
    private static readonly MessagePackSerializerOptions Standard = StandardResolver.Options;

    public void Visit<T>(T value, Oracle oracle)
    {
        var name = $"{typeof(T)}: {value}";
        var formatter = samples.Formatter<T>();
        var bytes = Write(formatter, value);
        var back = Read(formatter, bytes);
        Assert.True(DeepEquality.Difference(value, back) is null, $"{name} does not come back: {DeepEquality.Difference(value, back)}\n{MessagePackSerializer.ConvertToJson(bytes, cancellationToken: TestContext.Current.CancellationToken)}");
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(Write(formatter, back)));
        Assert.Equal(bytes.Length, Skipped(bytes));
        if (oracle == Oracle.Differs)
        {
            return;
        }

        var options = oracle switch { Oracle.SamePrivate => Private, Oracle.SameStandard => Standard, _ => Contractless };
        var theirs = MessagePackSerializer.Serialize(value, options, TestContext.Current.CancellationToken);
        Assert.True(bytes.AsSpan().SequenceEqual(theirs), $"{name}\n  ours   {Json(bytes)}\n  theirs {Json(theirs)}\n{Convert.ToHexString(bytes)}\n{Convert.ToHexString(theirs)}");
        var read = MessagePackSerializer.Deserialize<T>(bytes, options, TestContext.Current.CancellationToken);
        Assert.True(DeepEquality.Difference(value, read) is null, $"{name} is not what they read: {DeepEquality.Difference(value, read)}");
    }

    public static byte[] Write<T>(IMessagePackFormatter<T> formatter, T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        formatter.Serialize(ref writer, value, MessagePackSerializerOptions.Standard);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static T Read<T>(IMessagePackFormatter<T> formatter, ReadOnlyMemory<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        var value = formatter.Deserialize(ref reader, MessagePackSerializerOptions.Standard);
        Assert.Equal(0, reader.Depth);
        Assert.Equal(bytes.Length, reader.Consumed);
        return value;
    }

    private static string Json(byte[] bytes) => MessagePackSerializer.ConvertToJson(bytes, cancellationToken: TestContext.Current.CancellationToken);

    private static long Skipped(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        reader.Skip();
        return reader.Consumed;
    }
}
