using System.Buffers;
using CompiledWorkflows.Serialization.Tests.Harness;
using MessagePack;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>What reading does with members that the data has and the type has not, and the other way round.</summary>
public sealed class EvolutionTests
{
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using CompiledWorkflows.Serialization.Tests.Harness;
        using MessagePack;

        """;

    [Theory]
    [InlineData("public sealed record T(int X = 5, string Y = \"why\", string? Z = null, decimal W = 0);", "new()")]
    [InlineData("public sealed class T { public int X { get; set; } = 5; public string Y { get; set; } = \"why\"; public List<int> L { get; set; } = [1]; }", "new()")]
    [InlineData("public sealed class T { public int X { get; init; } = 5; public string Y { get; init; } = \"why\"; public HashSet<string> L { get; init; } = new(StringComparer.OrdinalIgnoreCase) { \"a\" }; }", "new()")]
    [InlineData("public sealed record T(int? N) { public int X { get; set; } = 5; public List<int> L { get; } = [1, 2]; public int I { get; init; } = 9; }", "new((int?)null)")]
    [InlineData("public struct T { public T() { } public int X { get; set; } = 5; public string Y = \"why\"; }", "new()")]
    [InlineData("public sealed partial class T { private readonly int _x = 5; private List<int> _l = [3]; private readonly Dictionary<string, int> _d = new() { [\"a\"] = 1 }; }", "new()")]
    public void Missing_members_keep_what_the_constructor_or_the_initializer_gives_them(string declaration, string fresh)
    {
        var samples = Compile(declaration, fresh);
        samples.Samples[0].Accept(new Missing(samples));
    }

    [Theory]
    [InlineData("public sealed class T { public required int X { get; set; } }", "new() { X = 1 }", "X")]
    [InlineData("public sealed class T { public required string? Y { get; init; } }", "new() { Y = null }", "Y")]
    [InlineData("public sealed record T(string Name);", "new(\"a\")", "Name")]
    [InlineData("public sealed record T(int A, List<int> Items);", "new(1, [])", "Items")]
    public void A_missing_member_without_a_default_is_named(string declaration, string fresh, string member)
    {
        var samples = Compile(declaration, fresh);
        samples.Samples[0].Accept(new Fails(samples, [0x80], member));
    }

    [Fact]
    public void Unknown_members_of_any_kind_are_skipped()
    {
        var samples = Compile("public sealed record T(int A) { public string? B { get; set; } }", "new(1) { B = \"b\" }");
        samples.Samples[0].Accept(new Unknown(samples));
    }

    [Fact]
    public void Members_are_found_in_any_order_and_the_last_of_a_name_counts()
    {
        var samples = Compile("public sealed record T(int A) { public string? B { get; set; } }", "new(7) { B = \"b\" }");
        samples.Samples[0].Accept(new Reads(samples, Bytes((ref MessagePackWriter w) =>
        {
            w.WriteMapHeader(3);
            w.Write("B");
            w.Write("b");
            w.Write("A");
            w.Write(1);
            w.Write("A");
            w.Write(7);
        })));
    }

    [Fact]
    public void Shorter_and_longer_arrays_are_read()
    {
        const string Declaration = "[MessagePackObject] public sealed class T { [Key(0)] public int A { get; set; } = 3; [Key(1)] public string? B { get; set; } = \"b\"; }";
        var samples = Compile(Declaration, "new()");
        samples.Samples[0].Accept(new Reads(samples, [0x90]));
        samples.Samples[0].Accept(new Reads(samples, [0x91, 0x03]));
        samples.Samples[0].Accept(new Reads(samples, [0x94, 0x03, 0xA1, (byte)'b', 0xC0, 0x92, 0x01, 0x02]));
    }

    [Fact]
    public void A_collection_that_the_constructor_did_not_make_is_refused_by_name()
    {
        var samples = Compile("public sealed class T { public List<int>? Items { get; } }", "new()");
        samples.Samples[0].Accept(new Fails(samples, Bytes((ref MessagePackWriter w) =>
        {
            w.WriteMapHeader(1);
            w.Write("Items");
            w.WriteArrayHeader(1);
            w.Write(1);
        }), "Items"));
    }

    [Fact]
    public void A_value_of_an_undeclared_type_is_refused_in_writing()
    {
        var samples = CompiledSamples.FromSource(Prelude + """
            public class Animal { public int Legs { get; set; } }
            public sealed class Dog : Animal { public string? Breed { get; set; } }
            [Union(0, typeof(A))] public interface IU;
            public sealed class A : IU;
            public sealed class B : IU;
            public static class Samples { public static IEnumerable<Sample> All() { yield return Sample.Of<Animal>(new Dog()); yield return Sample.Of<IU>(new B()); } }
            """, "Undeclared");
        Assert.All(samples.Samples, s => s.Accept(new WriteFails(samples, "[Union]")));
    }

    private static CompiledSamples Compile(string declaration, string fresh) => CompiledSamples.FromSource(
        $"{Prelude}{declaration}\npublic static class Samples {{ public static IEnumerable<Sample> All() {{ yield return Sample.Of<T>({fresh}); }} }}",
        "Evolution");

    private static byte[] Bytes(WriteAction write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        write(ref writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private delegate void WriteAction(ref MessagePackWriter writer);

    private sealed class Missing(CompiledSamples samples) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle) => Assert.Null(DeepEquality.Difference(value, CodecAssert.Read(samples.Formatter<T>(), new byte[] { 0x80 })));
    }

    private sealed class Reads(CompiledSamples samples, byte[] bytes) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle) => Assert.Null(DeepEquality.Difference(value, CodecAssert.Read(samples.Formatter<T>(), bytes)));
    }

    private sealed class Fails(CompiledSamples samples, byte[] bytes, string named) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var e = Assert.Throws<MessagePackSerializationException>(() => CodecAssert.Read(samples.Formatter<T>(), bytes));
            Assert.Contains($"'{named}'", e.Message, StringComparison.Ordinal);
        }
    }

    private sealed class WriteFails(CompiledSamples samples, string named) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var e = Assert.Throws<MessagePackSerializationException>(() => CodecAssert.Write(samples.Formatter<T>(), value));
            Assert.Contains(named, e.Message, StringComparison.Ordinal);
        }
    }

    private sealed class Unknown(CompiledSamples samples) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var bytes = Bytes((ref MessagePackWriter w) =>
            {
                w.WriteMapHeader(7);
                w.Write("a");
                w.Write(1.5);
                w.Write("A");
                w.Write(1);
                w.Write(17);
                w.Write("a key that is a number");
                w.Write("C");
                w.WriteMapHeader(1);
                w.WriteArrayHeader(2);
                w.WriteNil();
                w.Write(new byte[300]);
                w.Write(DateTime.UnixEpoch);
                w.Write("B");
                w.Write("b");
                w.WriteNil();
                w.Write(true);
                w.Write("");
                w.Write(new string('x', 400));
            });
            Assert.Null(DeepEquality.Difference(value, CodecAssert.Read(samples.Formatter<T>(), bytes)));
        }
    }
}
