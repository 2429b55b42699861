using System.Buffers;
using System.Collections;
using System.Reflection;
using CompiledWorkflows.Generated;
using CompiledWorkflows.Serialization.Tests.Harness;
using MessagePack;
using MessagePack.Resolvers;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>What reading keeps of the object that the constructor made, what it costs, and how it is reached from MessagePack-CSharp.</summary>
public sealed class RestoringTests
{
    [Fact]
    public void Comparers_are_kept()
    {
        var samples = CompiledSamples.FromCorpus("Restoring");
        var seen = 0;
        foreach (var sample in samples.Samples.Where(s => s.ToString()!.StartsWith("Comparers", StringComparison.Ordinal) || s.ToString()!.StartsWith("PrivateComparers", StringComparison.Ordinal)))
        {
            sample.Accept(new Comparers(samples, () => seen++));
        }

        Assert.Equal(10, seen);
    }

    [Fact]
    public void A_collection_without_a_setter_is_the_one_that_the_constructor_made()
    {
        var samples = CompiledSamples.FromSource("""
            using System.Collections.Generic;
            using CompiledWorkflows.Serialization.Tests.Harness;

            public sealed class Aliased
            {
                public Aliased() => View = Items.AsReadOnly();
                public List<int> Items { get; } = new() { 7 };
                [MessagePack.IgnoreMember] public IReadOnlyList<int> View { get; }
            }

            public static class Samples { public static IEnumerable<Sample> All() { yield return Sample.Of<Aliased>(new() { Items = { 1, 2 } }); } }
            """, "Aliased");
        samples.Samples[0].Accept(new Aliased(samples));
    }

    [Fact]
    public void Values_without_references_are_written_and_read_without_allocating()
    {
        var value = new Dictionary<int, (Guid, decimal)[]> { [1] = [(Guid.NewGuid(), 1.5m)], [2] = [] };
        var buffer = new ArrayBufferWriter<byte>(4096);
        NoAllocation<int, Int32Codec>(42, buffer);
        NoAllocation<Guid, GuidCodec>(Guid.NewGuid(), buffer);
        NoAllocation<decimal, DecimalCodec>(12.50m, buffer);
        NoAllocation<DateTime, DateTimeCodec>(DateTime.UnixEpoch, buffer);
        NoAllocation<DateTimeOffset, DateTimeOffsetCodec>(DateTimeOffset.UnixEpoch, buffer);
        NoAllocation<Int128, Int128Codec>(Int128.MaxValue, buffer);
        NoAllocation<DayOfWeek, EnumCodec<DayOfWeek, int, Int32Codec>>(DayOfWeek.Friday, buffer);
        NoAllocation<(int, long?), ValueTupleCodec<int, Int32Codec, long?, NullableCodec<long, Int64Codec>>>((1, 2), buffer);
        NoAllocation<Dictionary<int, (Guid, decimal)[]>, DictionaryCodec<int, Int32Codec, (Guid, decimal)[], ArrayCodec<(Guid, decimal), ValueTupleCodec<Guid, GuidCodec, decimal, DecimalCodec>>>>(value, buffer, reads: false);
        NoAllocation<Stack<int>, StackCodec<int, Int32Codec>>(new([1, 2, 3]), buffer, reads: false);
        NoAllocation<HashSet<string>, HashSetCodec<string, StringCodec>>(["a", "b"], buffer, reads: false);
    }

    [Fact]
    public void The_resolver_serves_MessagePackSerializer_alone_and_composed()
    {
        var samples = CompiledSamples.FromCorpus("Objects");
        foreach (var options in new[] { new MessagePackSerializerOptions(samples.Resolver), MessagePackSerializerOptions.Standard.WithResolver(CompositeResolver.Create(samples.Resolver, StandardResolver.Instance)) })
        {
            Assert.All(samples.Samples, s => s.Accept(new ThroughSerializer(options)));
        }

        Assert.Null(samples.Resolver.GetFormatter<System.Text.Json.JsonDocument>());
        Assert.NotNull(samples.Resolver.GetFormatter<string>());
        Assert.NotNull(samples.Resolver.GetFormatter<decimal>());
    }

    private static void NoAllocation<T, TCodec>(T value, ArrayBufferWriter<byte> buffer, bool reads = true)
        where TCodec : struct, ICodec<T>
    {
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            buffer.ResetWrittenCount();
            var writer = new MessagePackWriter(buffer);
            TCodec.Write(ref writer, value);
            writer.Flush();
            if (reads)
            {
                var reader = new MessagePackReader(buffer.WrittenMemory);
                _ = TCodec.Read(ref reader);
            }
        }
    }

    private sealed class Comparers(CompiledSamples samples, Action seen) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var formatter = samples.Formatter<T>();
            var back = CodecAssert.Read(formatter, CodecAssert.Write(formatter, value));
            foreach (var field in typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (Comparer(field.GetValue(value)) is { } comparer)
                {
                    seen();
                    Assert.Equal(comparer, Comparer(field.GetValue(back)));
                }
            }
        }

        private static object? Comparer(object? collection) =>
            (collection?.GetType().GetProperty("Comparer") ?? collection?.GetType().GetProperty("KeyComparer"))?.GetValue(collection);
    }

    private sealed class Aliased(CompiledSamples samples) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var formatter = samples.Formatter<T>();
            var back = CodecAssert.Read(formatter, CodecAssert.Write(formatter, value));
            Assert.Equal([7, 1, 2], ((IEnumerable)typeof(T).GetProperty("View")!.GetValue(back)!).Cast<int>());
        }
    }

    private sealed class ThroughSerializer(MessagePackSerializerOptions options) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var token = TestContext.Current.CancellationToken;
            var bytes = MessagePackSerializer.Serialize(value, options, token);
            Assert.Null(DeepEquality.Difference(value, MessagePackSerializer.Deserialize<T>(bytes, options, token)));
        }
    }
}
