using System.Text;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A section that changes costs what has changed, wherever that is and whatever it moves.</summary>
public sealed class PatchTests
{
    private const int Megabyte = 1 << 20;

    public enum Content
    {
        Random,
        Lines,
        Zeroes,
    }

    private static readonly Dictionary<string, Func<byte[], byte[]>> Changes = new()
    {
        ["10 bytes changed"] = bytes => Put(bytes, 500_000, 10),
        ["several places changed"] = bytes => Put(Put(Put(Put(Put(bytes, 1, 10), 77_000, 10), 524_288, 10), 700_001, 300), Megabyte - 12, 10),
        ["10 bytes in front"] = bytes => Insert(bytes, 0, 10),
        ["10 bytes behind the first"] = bytes => Insert(bytes, 1, 10),
        ["10 bytes in between"] = bytes => Insert(bytes, 333_333, 10),
        ["10 bytes at the end"] = bytes => Insert(bytes, Megabyte, 10),
        ["10 bytes less in front"] = bytes => Remove(bytes, 0, 10),
        ["10 bytes less in between"] = bytes => Remove(bytes, 333_333, 10),
        ["10 bytes less at the end"] = bytes => Remove(bytes, Megabyte - 10, 10),
        ["10 bytes in front, and changes"] = bytes => Put(Put(Put(Insert(bytes, 10, 10), 0, 4), 250_000, 4), Megabyte - 5, 4),
        ["a line in between, and changes"] = bytes => Put(Put(Put(Insert(bytes, 600_000, 64), 0, 4), 250_000, 4), Megabyte - 5, 4),
        ["lines more and less in several places, and changes"] = bytes => Put(Insert(Remove(Insert(Insert(bytes, 900_000, 10), 600_000, 128), 300_000, 37), 5, 10), Megabyte - 5, 4),
    };

    public static MatrixTheoryData<Content, string> EachChange => new(Enum.GetValues<Content>(), [.. Changes.Keys]);

    [Theory]
    [MemberData(nameof(EachChange))]
    public async Task A_small_change_of_a_megabyte_costs_little(Content content, string change)
    {
        var first = Make(content);
        var second = Changes[change](first);

        Assert.True(await IsPutTogetherAsync([first, second, first]));
        Assert.All(await DeltasAsync([first, second, first]), size => Assert.InRange(size, 1, 1024));
    }

    [Theory]
    [InlineData(Content.Random)]
    [InlineData(Content.Lines)]
    [InlineData(Content.Zeroes)]
    public async Task A_change_of_everything_costs_no_more_than_the_section(Content content)
    {
        var before = Make(content);
        var after = before.Select(each => (byte)(each ^ 0xa5)).ToArray();

        Assert.InRange(Assert.Single(await DeltasAsync([before, after])), Megabyte, Megabyte + 200);
    }

    [Fact]
    public async Task A_list_that_grows_in_front_costs_its_new_lines()
    {
        await using var store = new InMemoryCheckpointStore();
        await new Chronicling { Checkpoints = store }.RunAsync(20, new RunOptions { RunId = "r" });

        var sizes = (await store.AllAsync("r")).Select(checkpoint => checkpoint.PayloadBytes).ToList();
        Assert.True(sizes[1] > 70_000, $"the first checkpoint with the state takes {sizes[1]}");
        Assert.All(sizes.Skip(3), size => Assert.InRange(size, 1, 200));
    }

    [Fact]
    public Task Any_change_is_put_together_again()
        => Gen.Select(Gen.Byte[0, 3].Array[0, 2000], Edits.Array[1, 6]).SampleAsync((first, edits) => IsPutTogetherAsync(Versions(first, edits)), iter: 300);

    [Fact]
    public Task Any_change_of_parts_that_repeat_is_put_together_again()
        => Gen.Select(Gen.Byte.Array[1, 90], Gen.Int[1, 40], Edits.Array[1, 6]).SampleAsync(
            (part, times, edits) => IsPutTogetherAsync(Versions([.. Enumerable.Repeat(part, times).SelectMany(each => each)], edits)), iter: 300);

    /// <summary>The deltas alone are too short for a third base.</summary>
    [Theory]
    [InlineData(1500, 1500)]
    [InlineData(800, 400)]
    public async Task Moving_bytes_begins_bases_in_time(int lines, int resumedAfter)
    {
        await using var store = new ScriptedStore();
        var chronicling = new Chronicling { Checkpoints = store };
        var options = new RunOptions { RunId = "r", MaxSuperSteps = resumedAfter };
        if (resumedAfter == lines)
        {
            await chronicling.RunAsync(lines, options);
        }
        else
        {
            await Assert.ThrowsAsync<SuperStepLimitException>(() => chronicling.RunAsync(lines, options));
            await chronicling.ResumeAsync("r");
        }

        var checkpoints = store.Records.Where(record => record.Kind != CheckpointRecordKind.Journal).ToList();
        var bases = Enumerable.Range(0, checkpoints.Count).Where(each => checkpoints[each].Kind == CheckpointRecordKind.Base).ToList();
        Assert.InRange(bases.Count, 3, 5);
        foreach (var superStep in bases.Skip(1).SelectMany(each => new[] { each - 1, each }))
            Assert.StartsWith($"line {lines - superStep + 1:D4}", await FirstLineAsync(store, checkpoints[superStep].Sequence), StringComparison.Ordinal);
    }

    /// <summary>Where something goes, how much, and what comes instead.</summary>
    private static Gen<(double, int, byte[])[]> Edits
        => Gen.Select(Gen.Double[0, 1], Gen.Frequency((3, Gen.Int[0, 5]), (1, Gen.Int[0, 400])), Gen.Frequency((3, Gen.Byte[0, 3].Array[0, 5]), (1, Gen.Byte.Array[0, 300]))).Array[0, 5];

    private static List<byte[]> Versions(byte[] first, (double At, int Removed, byte[] Inserted)[][] versions)
    {
        var all = new List<byte[]> { first };
        foreach (var edits in versions)
        {
            var bytes = all[^1];
            foreach (var (at, removed, inserted) in edits)
            {
                var start = (int)(at * bytes.Length);
                bytes = [.. bytes[..start], .. inserted, .. bytes[Math.Min(start + removed, bytes.Length)..]];
            }

            all.Add(bytes);
        }

        return all;
    }

    private static async Task<bool> IsPutTogetherAsync(List<byte[]> versions)
    {
        await using var store = new InMemoryCheckpointStore();
        await new Slating(slate: () => new Slate(versions)) { Checkpoints = store }.RunAsync(0, new RunOptions { RunId = "r" });
        byte[] section = [];
        for (var version = 0; version < versions.Count; version++)
        {
            var records = await store.ReadAsync(new CheckpointId("r", version + 1));
            var shown = JsonElement.Parse(CheckpointReader.Read(new CheckpointId("r", version + 1), records).ToJson());
            if (!shown.GetProperty("state").GetProperty("Slate").GetProperty("_bytes").GetBytesFromBase64().AsSpan().SequenceEqual(versions[version]))
                return false;

            var (_, sections) = MiniPack.Open(records[^1].Payload);
            if (sections.Find(each => (string)each.Key == "state:Slate").Value is { } value)
                section = value is MiniPack.Patch patch ? patch.Apply(section) : MiniPack.RawSection(records[^1].Payload, "state:Slate");
            var members = (List<KeyValuePair<object, object?>>)MiniPack.Read(section)!;
            if (!((byte[])members[0].Value!).AsSpan().SequenceEqual(versions[version]) || records[^1].Payload.Length > versions[version].Length + 100)
                return false;
        }

        return true;
    }

    /// <summary>The lengths of the deltas that make later versions of the first one. Before them are the entry, the first version, which outgrows it, and so a base.</summary>
    private static async Task<List<int>> DeltasAsync(List<byte[]> versions)
    {
        await using var store = new InMemoryCheckpointStore();
        await new Slating(slate: () => new Slate([versions[0], .. versions])) { Checkpoints = store }.RunAsync(0, new RunOptions { RunId = "r" });
        return [.. (await store.AllAsync("r")).Skip(3).Select(checkpoint => checkpoint.PayloadBytes)];
    }

    private static async Task<string> FirstLineAsync(ScriptedStore store, long sequence)
    {
        var document = await CheckpointReader.ReadAsync(store, new CheckpointId("r", sequence));
        return JsonElement.Parse(document.ToJson()).GetProperty("state").GetProperty("Chronicle").GetProperty("_lines")[0].GetString()!;
    }

    private static byte[] Make(Content content)
    {
        var bytes = new byte[Megabyte];
        if (content == Content.Random)
            new Random(1).NextBytes(bytes);
        if (content == Content.Lines)
            bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Megabyte / 64).Select(line => $"line {line:D6}, on which nothing has been written so far".PadRight(63) + "\n")));
        return bytes;
    }

    private static byte[] Put(byte[] bytes, int at, int count) => [.. bytes[..at], .. New(count), .. bytes[(at + count)..]];

    private static byte[] Insert(byte[] bytes, int at, int count) => [.. bytes[..at], .. New(count), .. bytes[at..]];

    private static byte[] Remove(byte[] bytes, int at, int count) => [.. bytes[..at], .. bytes[(at + count)..]];

    private static byte[] New(int count) => [.. Enumerable.Range(0, count).Select(each => (byte)(0xf0 | each))];
}
