using System.Buffers;
using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows.Serialization.Tests;

/// <summary>Keys that were chosen to collide are refused before they cost time in the square of their number; others are let in.</summary>
public sealed class HashFloodTests
{
    private const int Many = 30_000;

    private delegate void Reading(ref MessagePackReader reader);

    private delegate void Heading(ref MessagePackWriter writer, int count);

    private delegate void Writing(ref MessagePackWriter writer);

    /// <summary>Integers whose halves are equal, which .NET gives the hash 0.</summary>
    private static IEnumerable<long> OneHash => Enumerable.Range(0, Many).Select(i => ((long)i << 32) | (uint)i);

    [Fact]
    public void Keys_of_one_bucket_are_refused()
    {
        var ordinary = new MessagePackReader(MapOf(Enumerable.Range(0, Many)));
        var keys = Multiples(DictionaryCodec<int, Int32Codec, int, Int32Codec>.Read(ref ordinary)!.EnsureCapacity(0));
        Refused(keys, MapOf, static (ref reader) => DictionaryCodec<int, Int32Codec, int, Int32Codec>.Read(ref reader));
        Refused(keys, MapOf, static (ref reader) => FrozenDictionaryCodec<int, Int32Codec, int, Int32Codec>.Read(ref reader));
        Refused(keys, MapOf, static (ref reader) => DictionaryInterfaceCodec<int, Int32Codec, int, Int32Codec>.ReadInto(ref reader, new Dictionary<int, int>()));
    }

    [Fact]
    public void Keys_of_one_bucket_of_an_ordered_dictionary_are_refused()
    {
        var ordinary = new MessagePackReader(MapOf(Enumerable.Range(0, Many)));
        var keys = Multiples(OrderedDictionaryCodec<int, Int32Codec, int, Int32Codec>.Read(ref ordinary)!.EnsureCapacity(0));
        Refused(keys, MapOf, static (ref reader) => OrderedDictionaryCodec<int, Int32Codec, int, Int32Codec>.Read(ref reader));
    }

    [Fact]
    public void Keys_of_one_bucket_of_a_set_are_refused()
    {
        var ordinary = new MessagePackReader(ArrayOf(Enumerable.Range(0, Many)));
        var keys = Multiples(HashSetCodec<int, Int32Codec>.Read(ref ordinary)!.EnsureCapacity(0));
        Refused(keys, ArrayOf, static (ref reader) => HashSetCodec<int, Int32Codec>.Read(ref reader));
        Refused(keys, ArrayOf, static (ref reader) => SetInterfaceCodec<int, Int32Codec>.ReadInto(ref reader, new HashSet<int>()));
    }

    [Fact]
    public void Keys_of_one_hash_are_refused()
    {
        Refused(OneHash, MapOf, static (ref reader) => DictionaryCodec<long, Int64Codec, int, Int32Codec>.Read(ref reader));
        Refused(OneHash, MapOf, static (ref reader) => ConcurrentDictionaryCodec<long, Int64Codec, int, Int32Codec>.Read(ref reader));
        Refused(OneHash, MapOf, static (ref reader) => ImmutableDictionaryCodec<long, Int64Codec, int, Int32Codec>.Read(ref reader));
        Refused(OneHash, ArrayOf, static (ref reader) => ImmutableHashSetCodec<long, Int64Codec>.Read(ref reader));
        Refused(OneHash, ArrayOf, static (ref reader) => FrozenSetCodec<long, Int64Codec>.Read(ref reader));
    }

    [Fact]
    public void A_comparer_of_the_program_is_its_business()
    {
        var reader = new MessagePackReader(MapOf(OneHash.Take(6_000)));
        Assert.Equal(6_000, DictionaryCodec<long, Int64Codec, int, Int32Codec>.Read(ref reader, new Dictionary<long, int>(new WellSpread()))!.Count);
    }

    [Fact]
    public void Few_keys_of_one_hash_are_let_in()
    {
        var reader = new MessagePackReader(MapOf(OneHash.Take(4_096)));
        Assert.Equal(4_096, DictionaryCodec<long, Int64Codec, int, Int32Codec>.Read(ref reader)!.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(1 << 20)]
    [InlineData(0x4F1BBCD9)]
    public void Keys_that_nobody_chose_are_let_in(int step)
    {
        var keys = Enumerable.Range(0, Many).Select(i => unchecked((long)i * step)).Distinct().ToArray();
        var reader = new MessagePackReader(MapOf(keys));
        Assert.Equal(keys.Length, DictionaryCodec<long, Int64Codec, int, Int32Codec>.Read(ref reader)!.Count);
    }

    /// <summary>Integers whose remainders by the number of buckets are all 0.</summary>
    private static int[] Multiples(int buckets) => [.. Enumerable.Range(0, Many).Select(i => i * buckets)];

    private static void Refused<T>(IEnumerable<T> keys, Func<IEnumerable<T>, byte[]> pack, Reading read)
    {
        var bytes = pack(keys);
        var refused = Assert.Throws<MessagePackSerializationException>(() =>
        {
            var reader = new MessagePackReader(bytes);
            read(ref reader);
        });
        Assert.Contains("give the collection a comparer", refused.Message, StringComparison.Ordinal);
    }

    private static byte[] MapOf<T>(IEnumerable<T> keys)
        where T : IConvertible => Pack(keys, (ref writer, count) => writer.WriteMapHeader(count), static (ref writer) => writer.Write(1));

    private static byte[] ArrayOf<T>(IEnumerable<T> keys)
        where T : IConvertible => Pack(keys, (ref writer, count) => writer.WriteArrayHeader(count), static (ref _) => { });

    private static byte[] Pack<T>(IEnumerable<T> keys, Heading heading, Writing afterKey)
        where T : IConvertible
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        heading(ref writer, keys.Count());
        foreach (var key in keys)
        {
            writer.Write(key.ToInt64(null));
            afterKey(ref writer);
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class WellSpread : IEqualityComparer<long>
    {
        public bool Equals(long x, long y) => x == y;

        public int GetHashCode(long key) => HashCode.Combine((int)key, (int)(key >> 32));
    }
}
