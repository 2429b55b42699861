using System.Buffers;
using System.Globalization;
using CompiledWorkflows.Generated;
using CompiledWorkflows.Serialization.Tests.Harness;
using CsCheck;
using MessagePack;
using MessagePack.Formatters;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>Whatever the bytes are: a documented exception or a value, and never more memory than the bytes account for.</summary>
public sealed class HostileInputTests
{
    // The widest elements of the corpora, twice: a collection doubles while it grows.
    private const int BytesPerByte = 150;
    private const int Overhead = 400_000;

    /// <summary>How often each value's bytes are changed.</summary>
    private static readonly int Iterations = Environment.GetEnvironmentVariable("CWF_FUZZ_ITERATIONS") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 60;

    private static int _attempts;

    [Theory]
    [InlineData("BuiltIns")]
    [InlineData("Collections")]
    [InlineData("Objects")]
    [InlineData("Contracts")]
    [InlineData("Generics")]
    [InlineData("Restoring")]
    public void Truncation_and_mutation_give_a_documented_exception_or_a_value(string corpus)
    {
        var samples = CompiledSamples.FromCorpus(corpus);
        var before = _attempts;
        Assert.All(samples.Samples, s => s.Accept(new Hostile(samples)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{corpus}: {_attempts - before:N0} attempts");
    }

    [Theory]
    [InlineData(new byte[] { 0xDD, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xDF, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xC6, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xDB, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xC6, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xDB, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xDF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xC9, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xDD, 0xFF, 0xFF, 0xFF, 0xFF, 0xC0 })]
    [InlineData(new byte[] { 0x93, 0xCE, 0x7F, 0xFF, 0xFF, 0xFF, 0xCE, 0x7F, 0xFF, 0xFF, 0xFF, 0x90 })]
    [InlineData(new byte[] { 0x93, 0xFF, 0xFF, 0x91, 0x01 })]
    public void A_length_that_the_data_does_not_have_costs_nothing(byte[] bytes)
    {
        foreach (var corpus in new[] { "BuiltIns", "Collections", "Objects" })
        {
            var samples = CompiledSamples.FromCorpus(corpus);
            Assert.All(samples.Samples, s => s.Accept(new Claims(samples, bytes)));
            Assert.All(samples.Samples, s => s.Accept(new Claims(samples, [0x82, .. bytes, .. bytes])));
            Assert.All(samples.Samples, s => s.Accept(new Claims(samples, [0x92, .. bytes, .. bytes])));
        }
    }

    [Fact]
    public void The_rest_of_a_long_tuple_cannot_be_nil() => Assert.Throws<MessagePackSerializationException>(() =>
    {
        var reader = new MessagePackReader(new byte[] { 0x98, 1, 2, 3, 4, 5, 6, 7, 0xC0 });
        _ = TupleCodec<int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, int, Int32Codec, Tuple<int>, TupleCodec<int, Int32Codec>>.Read(ref reader);
    });

    [Fact]
    public void A_long_run_of_nils_costs_in_proportion()
    {
        var bytes = new byte[200_005];
        bytes.AsSpan().Fill(0xC0);
        bytes[0] = 0xDD;
        (bytes[1], bytes[2], bytes[3], bytes[4]) = (0, 3, 0x0D, 0x40);
        var samples = CompiledSamples.FromCorpus("Collections");
        Assert.All(samples.Samples, s => s.Accept(new Claims(samples, bytes)));
    }

    [Theory]
    [InlineData("Tree[]", 0xDD)]
    [InlineData("System.Collections.Generic.List<Tree>", 0xDD)]
    [InlineData("System.Collections.Generic.HashSet<Tree>", 0xDD)]
    [InlineData("System.Collections.Generic.Dictionary<string, Tree>", 0xDF)]
    public void A_claim_at_every_level_costs_in_proportion(string member, byte header)
    {
        const int Levels = 480;
        const int Claim = 100_000;
        var samples = CompiledSamples.FromSource($$"""
            public sealed class Tree { public {{member}}? C { get; set; } }
            public static class Samples { public static System.Collections.Generic.IEnumerable<CompiledWorkflows.Serialization.Tests.Harness.Sample> All() { yield return CompiledWorkflows.Serialization.Tests.Harness.Sample.Of<Tree>(new()); } }
            """, "Claims");
        var bytes = new List<byte>();
        for (var i = 0; i < Levels; i++)
        {
            bytes.AddRange([0x81, 0xA1, (byte)'C', header, 0, Claim >> 16, (Claim >> 8) & 0xFF, Claim & 0xFF]);
            if (header == 0xDF)
            {
                bytes.AddRange([0xA1, (byte)'k']);
            }
        }

        bytes.AddRange(Enumerable.Repeat((byte)0xC1, (2 * Claim) + 1));
        samples.Samples[0].Accept(new Claims(samples, [.. bytes]));
    }

    private static void Attempt<T>(IMessagePackFormatter<T> formatter, ReadOnlySequence<byte> bytes, bool mustFail = false)
    {
        _ = Interlocked.Increment(ref _attempts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var reader = new MessagePackReader(bytes);
            _ = formatter.Deserialize(ref reader, MessagePackSerializerOptions.Standard);
            Assert.False(mustFail, $"{typeof(T)} was read from {Convert.ToHexString(bytes.ToArray())}, which is only the beginning.");
        }
        catch (Exception e) when (e is MessagePackSerializationException or EndOfStreamException)
        {
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"{typeof(T)}: {e}\n{Convert.ToHexString(bytes.ToArray())}");
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= Overhead + (BytesPerByte * bytes.Length), $"{typeof(T)} allocated {allocated} bytes for {bytes.Length}.");
    }

    private sealed class Hostile(CompiledSamples samples) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle)
        {
            var formatter = samples.Formatter<T>();
            var bytes = CodecAssert.Write(formatter, value);

            // What a user's own formatter throws is the user's.
            if (bytes.Length > 2000 || typeof(T).Name is "Celsius" or "Weather")
            {
                return;
            }

            for (var length = 0; length < bytes.Length; length++)
            {
                var truncated = bytes.AsMemory(0, length);
                Attempt(formatter, new ReadOnlySequence<byte>(truncated), mustFail: true);
            }

            Attempt(formatter, InPieces(bytes));
            Gen.Select(Gen.Int[0, Math.Max(0, bytes.Length - 1)], Gen.Byte, Gen.Int[0, Math.Max(0, bytes.Length - 1)], Gen.Byte).Sample(
                (i, a, j, b) =>
                {
                    var mutated = bytes.ToArray();
                    (mutated[i], mutated[j]) = (a, b);
                    Attempt(formatter, new ReadOnlySequence<byte>(mutated));
                },
                iter: Iterations,
                threads: 1);
        }
    }

    private sealed class Claims(CompiledSamples samples, byte[] bytes) : ISampleVisitor
    {
        public void Visit<T>(T value, Oracle oracle) => Attempt(samples.Formatter<T>(), new ReadOnlySequence<byte>(bytes));
    }

    /// <summary>The same bytes, one in each segment.</summary>
    private static ReadOnlySequence<byte> InPieces(byte[] bytes)
    {
        var first = new Piece(bytes.AsMemory(0, 1), null);
        var last = first;
        for (var i = 1; i < bytes.Length; i++)
        {
            last = new Piece(bytes.AsMemory(i, 1), last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, 1);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                previous.Next = this;
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
            }
        }
    }
}
