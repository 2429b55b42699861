using CompiledWorkflows.Serialization.Tests.Harness;
using MessagePack;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>Types that can contain themselves: what is written can be read, and what goes on for ever is refused by name.</summary>
public sealed class NestingTests
{
    private const string Source = """
        using System.Collections.Generic;
        using CompiledWorkflows.Serialization.Tests.Harness;
        using MessagePack;

        public sealed class Link { public Link? Next { get; set; } public int Value { get; set; } }
        public sealed record Cons(int Head, Cons? Tail);
        public sealed class Tree { public List<Tree> Children { get; } = new(); }
        [Union(0, typeof(Not)), Union(1, typeof(Constant))] public interface IExpression;
        public sealed record Not(IExpression? Of) : IExpression;
        public sealed record Constant(bool Value) : IExpression;
        public sealed class Ping { public Pong? P { get; set; } }
        public sealed class Pong { public Dictionary<string, Ping>? P { get; set; } }
        public sealed record Flat(int X);

        public static class Samples
        {
            public static IEnumerable<Sample> All()
            {
                foreach (var n in new[] { DEPTHS })
                {
                    Link? link = null; Cons? cons = null; var tree = new Tree();
                    for (var i = 0; i < n; i++) { link = new() { Next = link, Value = i }; cons = new(i, cons); }
                    for (var i = 1; i < n; i++) { var outer = new Tree(); outer.Children.Add(tree); tree = outer; }
                    IExpression expression = new Constant(true);
                    for (var i = 1; i < n / 2; i++) { expression = new Not(expression); }
                    Ping ping = new();
                    for (var i = 1; i < n / 2; i++) { ping = new() { P = new() { P = new() { ["a"] = ping } } }; }
                    yield return Sample.Of<Link>(link!);
                    yield return Sample.Of<Cons>(cons!);
                    yield return Sample.Of<Tree>(tree);
                    yield return Sample.Of<IExpression>(expression);
                    yield return Sample.Of<Ping>(ping);
                }

                LOOP
            }
        }
        """;

    [Fact]
    public void Five_hundred_levels_are_written_and_read()
    {
        var samples = CompiledSamples.FromSource(Source.Replace("DEPTHS", "1, 2, 499, 500", StringComparison.Ordinal).Replace("LOOP", "", StringComparison.Ordinal), "Nesting");
        Assert.All(samples.Samples, s => s.Accept(new RoundTrips(samples)));
    }

    [Fact]
    public void Five_hundred_and_one_levels_are_refused_in_both_directions()
    {
        var samples = CompiledSamples.FromSource(Source.Replace("DEPTHS", "2, 1003", StringComparison.Ordinal).Replace("LOOP", "", StringComparison.Ordinal), "TooDeep");
        Assert.All(samples.Samples.Skip(5), s => s.Accept(new Refused(samples)));
    }

    [Fact]
    public void A_value_that_contains_itself_is_refused_by_name_and_the_next_write_succeeds()
    {
        var samples = CompiledSamples.FromSource(
            Source.Replace("DEPTHS", "3", StringComparison.Ordinal).Replace("LOOP", "var loop = new Link(); loop.Next = loop; yield return Sample.Of<Link>(loop);", StringComparison.Ordinal), "Loop");
        samples.Samples[^1].Accept(new Refused(samples));
        samples.Samples[0].Accept(new RoundTrips(samples));
    }

    [Fact]
    public void Reading_stops_at_the_depth_however_deep_the_data_goes()
    {
        var samples = CompiledSamples.FromSource(Source.Replace("DEPTHS", "1", StringComparison.Ordinal).Replace("LOOP", "", StringComparison.Ordinal), "Deep");
        samples.Samples[0].Accept(new ReadRefused(samples, [0x81, 0xA4, .. "Next"u8]));
        samples.Samples[1].Accept(new ReadRefused(samples, [0x81, 0xA4, .. "Tail"u8]));
        samples.Samples[2].Accept(new ReadRefused(samples, [0x81, 0xA8, .. "Children"u8, 0x91]));
        samples.Samples[3].Accept(new ReadRefused(samples, [0x92, 0x00, 0x81, 0xA2, .. "Of"u8]));
    }

    [Fact]
    public void Only_types_that_can_contain_themselves_are_guarded()
    {
        var shapes = CompiledSamples.Shapes(Source.Replace("DEPTHS", "1", StringComparison.Ordinal).Replace("LOOP", "yield return Sample.Of<Flat>(new(1));", StringComparison.Ordinal));
        Assert.Equal(["Cons", "IExpression", "Link", "Not", "Ping", "Pong", "Tree"], shapes.Where(s => s.CanContainItself).Select(s => s.TypeId));
        Assert.Equal(["Constant", "Flat"], shapes.Where(s => !s.CanContainItself).Select(s => s.TypeId));
    }

    private sealed class RoundTrips(CompiledSamples samples) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var formatter = samples.Formatter<T>();
            var bytes = CodecAssert.Write(formatter, value);
            Assert.Equal(bytes, CodecAssert.Write(formatter, CodecAssert.Read(formatter, bytes)));
        }
    }

    private sealed class Refused(CompiledSamples samples) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var e = Assert.Throws<MessagePackSerializationException>(() => CodecAssert.Write(samples.Formatter<T>(), value));
            Assert.Contains("nested more than 500 levels deep or contains itself", e.Message, StringComparison.Ordinal);
        }
    }

    private sealed class ReadRefused(CompiledSamples samples, byte[] level) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var bytes = Enumerable.Repeat(level, 100_000).SelectMany(b => b).Append((byte)0xC0).ToArray();
            var e = Assert.Throws<MessagePackSerializationException>(() => CodecAssert.Read(samples.Formatter<T>(), bytes));
            Assert.Contains("nested more than 500 levels deep", e.Message, StringComparison.Ordinal);
        }
    }
}
