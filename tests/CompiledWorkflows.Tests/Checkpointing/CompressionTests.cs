using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Sections are compressed where a run asks for it, and are read without anybody asking.</summary>
public sealed class CompressionTests
{
    private static readonly byte[] Lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(line => $"line {line:D6}, on which nothing has been written\n")));

    [Fact]
    public async Task Nothing_is_compressed_by_default()
        => Assert.All((await RecordsAsync([Lines, Lines], null)).Skip(1).Take(2), record => Assert.InRange(record.Payload.Length, Lines.Length, Lines.Length + 200));

    [Theory]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.SmallestSize)]
    public async Task What_repeats_is_compressed_whole_and_as_a_patch(CompressionLevel level)
    {
        byte[] longer = [.. Lines.AsSpan(0, 100_000), .. Lines.AsSpan(200_000, 50_000), .. Lines.AsSpan(100_000)];

        var records = await RecordsAsync([Lines, Lines, longer], new CheckpointCompression { Level = level });

        Assert.InRange(records[1].Payload.Length, Lines.Length / 64, Lines.Length / 4);
        Assert.InRange(records[3].Payload.Length, 50_000 / 64, 50_000 / 4);
        AssertHolds(records, 3, longer);
    }

    [Fact]
    public async Task What_gets_no_shorter_is_left()
    {
        var random = new byte[100_000];
        new Random(1).NextBytes(random);

        var records = await RecordsAsync([random], new CheckpointCompression { Threshold = 1 });

        Assert.Equal((await RecordsAsync([random], null)).Select(record => record.Payload.ToArray()), records.Select(record => record.Payload.ToArray()));
    }

    [Fact]
    public async Task What_is_below_the_threshold_is_left()
    {
        var zeroes = new byte[1000];
        var whole = (await RecordsAsync([zeroes], null))[1].Payload.Length;

        Assert.InRange((await RecordsAsync([zeroes], new CheckpointCompression { Threshold = 1008 }))[1].Payload.Length, 50, 300);
        Assert.Equal(whole, (await RecordsAsync([zeroes], new CheckpointCompression { Threshold = 1020 }))[1].Payload.Length);
    }

    [Fact]
    public async Task A_record_is_no_shorter_than_a_64th_of_what_it_holds()
    {
        var zeroes = new byte[1 << 20];

        var records = await RecordsAsync([zeroes], new CheckpointCompression());

        Assert.InRange(records[1].Payload.Length, zeroes.Length / 64, (zeroes.Length / 64) + 200);
        AssertHolds(records, 1, zeroes);
    }

    [Fact]
    public Task Runs_are_the_same_with_everything_compressed()
        => Gen.Int[0, 1500].Array[1, 8].SampleAsync(
            async lengths =>
            {
                await using var store = new InMemoryCheckpointStore();
                var breathing = new Breathing { Checkpoints = store };
                var result = await breathing.RunAsync(lengths, new RunOptions { RunId = "r", CheckpointCompression = new CheckpointCompression { Threshold = 1 } });
                foreach (var checkpoint in await store.AllAsync("r"))
                    Assert.Equal(result.Outputs, (await breathing.ResumeAsync(checkpoint.Id)).Outputs);
            },
            iter: 30);

    [Fact]
    public void A_bomb_is_refused()
    {
        var bomb = Brotli([0xc6, 0x04, 0, 0, 0, .. new byte[1 << 26]]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        foreach (var claim in new[] { (1 << 26) + 5, 64 * bomb.Length, 100, 0, -1 })
            Refuse(Compressed(claim, bomb));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Fact]
    public void What_is_no_compressed_value_is_refused()
    {
        byte[] value = [0x93, 1, 2, 3];
        var compressed = Brotli(value);
        Assert.Contains("[1,2,3]", Read(Compressed(4, compressed)), StringComparison.Ordinal);
        Assert.Contains("[1,2,3]", Read(Compressed(4, compressed, filler: 300)), StringComparison.Ordinal);

        Refuse(Compressed(3, compressed));
        Refuse(Compressed(5, compressed));
        Refuse(Compressed(4, compressed[..^1]));
        Refuse(Compressed(4, value));
        Refuse(Compressed(4, []));
        Refuse(Compressed(5, Brotli([.. value, 0])));
        Refuse(Compressed(3, Brotli(value[..3])));
        Refuse(Compressed(0, Brotli([])));
        Refuse([0xc7, 0, 3]);
        Refuse([0xc7, 1, 3, 4]);
        Refuse([0xc7, 2, 3, 4, 0xc0]);
        Refuse([0xc7, 6, 3, 4, 0xc6, 0x7f, 0xff, 0xff, 0xff]);
    }

    [Fact]
    public void Compressed_bytes_may_be_anything()
        => Gen.Select(Gen.Int[-1, 300], Gen.OneOf(Gen.Byte.Array[0, 40], Gen.Byte[0x90, 0x93].Array[0, 60].Select(Brotli)), Gen.Int[0, 9]).Sample(
            (length, bytes, filler) =>
            {
                try
                {
                    using var shown = JsonDocument.Parse(Read(Compressed(length, bytes, filler)));
                }
                catch (CheckpointCorruptedException)
                {
                    // What is documented.
                }
            },
            iter: 10_000);

    [Fact]
    public void Options_that_compress_nothing_are_refused()
    {
        Assert.Contains("CheckpointCompression null", Assert.Throws<ArgumentOutOfRangeException>(() => new CheckpointCompression { Threshold = 0 }).Message, StringComparison.Ordinal);
        Assert.Contains("CheckpointCompression null", Assert.Throws<ArgumentOutOfRangeException>(() => new CheckpointCompression { Level = CompressionLevel.NoCompression }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckpointCompression { Level = (CompressionLevel)17 });
    }

    private static async Task<IReadOnlyList<CheckpointRecord>> RecordsAsync(List<byte[]> versions, CheckpointCompression? compression)
    {
        await using var store = new ScriptedStore();
        var slating = new Slating(slate: () => new Slate(versions)) { Checkpoints = store, TimeProvider = new FixedTimeProvider(DateTimeOffset.UnixEpoch) };
        await slating.RunAsync(0, new RunOptions { RunId = "r", CheckpointCompression = compression });
        return [.. store.Records];
    }

    private static void AssertHolds(IReadOnlyList<CheckpointRecord> records, int checkpoint, byte[] bytes)
    {
        var first = records.Take(checkpoint + 1).Last(record => record.Kind == CheckpointRecordKind.Base).Sequence;
        var document = CheckpointReader.Read(new CheckpointId("r", checkpoint), [.. records.Skip((int)first).Take(checkpoint + 1 - (int)first)]);
        Assert.True(JsonElement.Parse(document.ToJson()).GetProperty("state").GetProperty("Slate").GetProperty("_bytes").GetBytesFromBase64().AsSpan().SequenceEqual(bytes));
    }

    private static void Refuse(byte[] section) => Assert.Throws<CheckpointCorruptedException>(() => Read(section));

    private static string Read(byte[] section)
    {
        byte[] header = [0x93, 0x98, 1, 1, 3, 2, 0xcf, 0x08, 0xd8, 0, 0, 0, 0, 0, 0, 0, 1, 0];
        return CheckpointReader.Read(MiniPack.Seal([.. header, 0xde, 0, 1, 0xa5, .. "later"u8, .. section])).ToJson();
    }

    private static byte[] Compressed(int length, byte[] bytes, int filler = 0)
    {
        byte[] body = [0xd2, .. Big(length), 0xc6, .. Big(bytes.Length), .. bytes, .. new byte[filler]];
        return [0xc9, .. Big(body.Length), 3, .. body];
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Brotli(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(bytes);
        return stream.ToArray();
    }
}
