using System.Buffers.Binary;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Whatever the bytes are, a reader ends in a document or in one exception, soon, and with little memory.</summary>
public sealed class DamagedPayloadTests
{
    private static readonly string[] SectionNames = ["mail", "requests", "outputs", "join:A,B>C", "shared:T", "state:N", "later"];

    [Fact]
    public async Task Any_byte_may_be_wrong()
    {
        await using var store = new ScriptedStore();
        await using (var run = await new Interview { Checkpoints = store }.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" }))
        {
            await run.WatchAsync();
            await run.SendResponseAsync(run.PendingRequests[0].RequestId, "a");
            await run.WatchAsync();
        }

        var refused = 0;
        foreach (var record in store.Records)
        {
            var payload = record.Payload.ToArray();
            for (var at = 0; at < payload.Length; at++)
            {
                refused += IsRefused(payload.AsMemory(0, at)) ? 1 : 0;
                refused += IsRefused(MiniPack.Seal(payload[..at])) ? 1 : 0;
                for (var bit = 0; bit < 8; bit++)
                {
                    var flipped = payload.ToArray();
                    flipped[at] ^= (byte)(1 << bit);
                    Assert.True(IsRefused(flipped));
                    refused += IsRefused(MiniPack.Seal(flipped[..^5])) ? 1 : 0;
                    var records = store.Records.Select(each => each.Sequence == record.Sequence ? each with { Payload = MiniPack.Seal(flipped[..^5]) } : each).ToList();
                    refused += IsRefused(() => CheckpointReader.Read(new CheckpointId("r", 4), records)) ? 1 : 0;
                }
            }
        }

        Assert.True(refused > 1000, $"{refused}");
    }

    [Fact]
    public void Sections_may_hold_anything()
        => Gen.Select(Gen.OneOfConst(SectionNames), Bytes(depth: 4), Gen.Bool).Sample(
            (name, value, whole) =>
            {
                var payload = Payload(whole ? 0 : 1, name, value);
                if (IsRefused(payload))
                    return;

                using var shown = JsonDocument.Parse(CheckpointReader.Read(payload).ToJson());
                Assert.Equal(whole, shown.RootElement.GetProperty("complete").GetBoolean());
            },
            iter: 5000);

    [Fact]
    public void Bytes_may_be_anything()
        => Gen.Select(Gen.OneOfConst(SectionNames), Gen.Byte.Array[0, 60], Gen.Int[0, 2]).Sample(
            (name, value, kind) =>
            {
                _ = IsRefused(Payload(kind, name, value));
                _ = IsRefused(value);
                _ = IsRefused(MiniPack.Seal(value));
                _ = IsRefused(MiniPack.Seal([0x93, .. value]));
            },
            iter: 20_000);

    [Theory]
    [InlineData(new byte[] { 0x91 })]
    [InlineData(new byte[] { 0x81, 0xa1, 0x78 })]
    [InlineData(new byte[] { 0x81, 0x05 })]
    public void Depth_is_cut_and_nothing_lost(byte[] opening)
    {
        byte[] deep = [.. Enumerable.Repeat(opening, 300_000).SelectMany(each => each), 0xc0];

        var json = CheckpointReader.Read(Payload(0, "later", deep)).ToJson();

        using var shown = JsonDocument.Parse(json);
        Assert.InRange(json.Length, 300_000, 3_000_000);
        Assert.Contains("\"messagePack\":", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_in_keys_of_maps_end()
    {
        byte[] deep = [.. Enumerable.Repeat((byte)0x81, 300_000), .. Enumerable.Repeat((byte)0xc0, 300_001)];

        Assert.InRange(CheckpointReader.Read(Payload(0, "later", deep)).ToJson().Length, 600_000, 2_000_000);
        Assert.True(IsRefused(Payload(0, "later", deep[..^1])));
    }

    [Theory]
    [InlineData(new byte[] { 0xdf, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xdd, 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xdd, 0x80, 0x00, 0x00, 0x00 })]
    [InlineData(new byte[] { 0xc6, 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xdb, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xc9, 0xff, 0xff, 0xff, 0xff, 0x01 })]
    [InlineData(new byte[] { 0xc7, 0x05, 0x01, 0xce, 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0xc1 })]
    public void Counts_beyond_the_payload_cost_nothing(byte[] head)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var name in SectionNames)
        {
            Assert.True(IsRefused(Payload(0, name, head)) || head is [0xc7, ..]);
            _ = IsRefused(Payload(1, name, head));
            _ = IsRefused(Payload(2, name, head));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void A_section_stands_once()
    {
        byte[] twice = [0xde, 0, 2, .. Text("state:N"), 0x80, .. Text("state:N"), 0x80];

        Assert.Contains("two sections 'state:N'", Assert.Throws<CheckpointCorruptedException>(() => CheckpointReader.Read(MiniPack.Seal([.. Head(1), .. twice]))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5", new byte[] { 0xca, 0x3f, 0xc0, 0, 0 })]
    [InlineData("\"NaN\"", new byte[] { 0xcb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0 })]
    [InlineData("\"-Infinity\"", new byte[] { 0xca, 0xff, 0x80, 0, 0 })]
    [InlineData("9007199254740991", new byte[] { 0xcf, 0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff })]
    [InlineData("\"9007199254740992\"", new byte[] { 0xcf, 0, 0x20, 0, 0, 0, 0, 0, 0 })]
    [InlineData("\"18446744073709551615\"", new byte[] { 0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff })]
    [InlineData("\"-9223372036854775808\"", new byte[] { 0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData("\"1970-01-01T00:00:01Z\"", new byte[] { 0xd6, 0xff, 0, 0, 0, 1 })]
    [InlineData("\"1970-01-01T00:00:01.000000001Z\"", new byte[] { 0xd7, 0xff, 0, 0, 0, 4, 0, 0, 0, 1 })]
    [InlineData("\"1969-12-31T23:59:59.5Z\"", new byte[] { 0xc7, 12, 0xff, 0x1d, 0xcd, 0x65, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff })]
    [InlineData("{\"extension\":-1,\"data\":\"HWuaAIAAAAAAAAAA\"}", new byte[] { 0xc7, 12, 0xff, 0x1d, 0x6b, 0x9a, 0, 0x80, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData("{\"extension\":-1,\"data\":\"/////wAAAAA=\"}", new byte[] { 0xd7, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0 })]
    [InlineData("{\"extension\":5,\"data\":\"Bw==\"}", new byte[] { 0xd4, 5, 7 })]
    [InlineData("[[1,\"a\"],[\"b\",{}]]", new byte[] { 0x82, 1, 0xa1, 0x61, 0xa1, 0x62, 0x80 })]
    [InlineData("\"\\uFFFD\"", new byte[] { 0xa1, 0xff })]
    public void Each_kind_of_value_has_its_form(string expected, byte[] value)
    {
        using var shown = JsonDocument.Parse(CheckpointReader.Read(Payload(0, "later", value)).ToJson());

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), shown.RootElement.GetProperty("sections").GetProperty("later")), shown.RootElement.GetRawText());
    }

    private static bool IsRefused(ReadOnlyMemory<byte> payload) => IsRefused(() => CheckpointReader.Read(payload));

    private static bool IsRefused(Func<CheckpointDocument> read)
    {
        try
        {
            _ = read().ToJson();
            return false;
        }
        catch (CheckpointCorruptedException)
        {
            return true;
        }
    }

    /// <summary>A payload with one section, or for a journal record with a map of one entry.</summary>
    private static byte[] Payload(int kind, string section, byte[] value) => MiniPack.Seal([.. Head(kind), 0xde, 0, 1, .. Text(section), .. value]);

    private static byte[] Head(int kind)
    {
        byte[] shared = [1, (byte)kind, 3, 2, 0xcf, 0x08, 0xd8, 0, 0, 0, 0, 0, 0, 0, 1, 0];
        return kind == 0 ? [0x93, 0x9d, .. shared, .. Text("w"), .. Text("r"), 0xc0, 0xc0, 7] : [0x93, 0x98, .. shared];
    }

    private static byte[] Text(string text) => [(byte)(0xa0 | text.Length), .. text.Select(letter => (byte)letter)];

    /// <summary>Valid MessagePack of every kind.</summary>
    private static Gen<byte[]> Bytes(int depth)
    {
        var scalar = Gen.OneOf(
            Gen.OneOfConst<byte[]>([0xc0], [0xc2], [0xc3], [0x05], [0xe0], [0xa0], [0xa1, 0x78], [0xc4, 1, 9], [0xd4, 1, 1], [0xc7, 0, 1], [0xd4, 0xff, 1], [0xca, 0x7f, 0xc0, 0, 0]),
            Gen.Long.Select(number => Number(0xd3, number)),
            Gen.Double.Select(number => Number(0xcb, BitConverter.DoubleToInt64Bits(number))),
            Gen.Byte.Array[0, 15].Select(bytes => (byte[])[(byte)(0xa0 | bytes.Length), .. bytes]),
            Gen.Byte.Array[0, 15].Select(bytes => (byte[])[0xc7, (byte)bytes.Length, 1, .. bytes]));
        if (depth == 0)
            return scalar;

        var inner = Bytes(depth - 1);
        return Gen.OneOf(
            scalar,
            inner.Array[0, 4].Select(items => (byte[])[(byte)(0x90 | items.Length), .. items.SelectMany(item => item)]),
            Gen.Select(inner, inner).Array[0, 3].Select(pairs => (byte[])[(byte)(0x80 | pairs.Length), .. pairs.SelectMany(pair => (byte[])[.. pair.Item1, .. pair.Item2])]));
    }

    private static byte[] Number(byte code, long bits)
    {
        var bytes = new byte[9];
        bytes[0] = code;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), bits);
        return bytes;
    }
}
