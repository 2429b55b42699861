using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

public sealed record Specimen(
    bool Yes, long Number, ulong Big, double Wide, float Narrow, string? Text, byte[] Bytes, DateTime Time, Dictionary<string, int> ByName, Dictionary<int, string> ByNumber, Specimen[] Inner);

[Executor]
public sealed partial class Vitrine
{
    [State] private Specimen? _shown;

    [Handler]
    public Specimen OnSpecimen(Specimen specimen) => _shown = specimen;
}

[Workflow("showing")]
[Start<Vitrine>]
[Output<Vitrine>]
public sealed partial class Showing;

/// <summary>Values that the engine has saved are shown as what they were.</summary>
public sealed class ShownValueTests
{
    private static readonly Gen<Specimen[]> None = Gen.Const(Array.Empty<Specimen>());

    private static readonly Gen<Specimen> Flat = Specimens(None);

    [Fact]
    public Task Any_value_is_shown_as_it_was()
        => Specimens(Flat.Array[0, 3]).SampleAsync(
            async specimen =>
            {
                await using var store = new InMemoryCheckpointStore();
                await new Showing { Checkpoints = store }.RunAsync(specimen, new RunOptions { RunId = "r" });
                var expected = JsonSerializer.SerializeToElement(Json(specimen));

                var first = JsonElement.Parse((await CheckpointReader.ReadAsync(store, new CheckpointId("r", 0))).ToJson());
                var last = JsonElement.Parse((await CheckpointReader.ReadAsync(store, new CheckpointId("r", 1))).ToJson(indented: true));

                Same(expected, first.GetProperty("mail").GetProperty("Vitrine")[0].GetProperty("value"));
                Same(expected, last.GetProperty("outputs")[0].GetProperty("value"));
                Same(expected, last.GetProperty("state").GetProperty("Vitrine").GetProperty("_shown"));
            },
            iter: 300);

    [Fact]
    public async Task Long_text_and_many_bytes_are_shown_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(i => i % 3 == 0 ? "😀" : "é"));
        var bytes = new byte[1_000_001];
        new Random(1).NextBytes(bytes);
        await using var store = new InMemoryCheckpointStore();
        await new Showing { Checkpoints = store }.RunAsync(new Specimen(true, 1, 2, 3, 4, text, bytes, DateTime.UnixEpoch, [], [], []), new RunOptions { RunId = "r" });

        var shown = JsonElement.Parse((await CheckpointReader.ReadAsync(store, new CheckpointId("r", 1))).ToJson()).GetProperty("state").GetProperty("Vitrine").GetProperty("_shown");

        Assert.Equal(text, shown.GetProperty("Text").GetString());
        Assert.Equal(bytes, shown.GetProperty("Bytes").GetBytesFromBase64());
    }

    private static Gen<Specimen> Specimens(Gen<Specimen[]> inner) => Gen.Select(
        Gen.Select(Gen.Bool, Gen.OneOf(Gen.Long, Gen.Int.Select(i => (long)i)), Gen.ULong, Gen.Double, Gen.Float),
        Gen.Select(Gen.OneOf(Texts, Gen.Const((string?)null)), Gen.Byte.Array[0, 300], Gen.DateTime.Select(time => DateTime.SpecifyKind(time, DateTimeKind.Utc))),
        Gen.Dictionary(Texts.Select(text => text!), Gen.Int)[0, 4],
        Gen.Dictionary(Gen.Int, Texts.Select(text => text!))[0, 4],
        inner,
        (numbers, others, byName, byNumber, inside) => new Specimen(numbers.Item1, numbers.Item2, numbers.Item3, numbers.Item4, numbers.Item5, others.Item1, others.Item2, others.Item3, byName, byNumber, inside));

    /// <summary>Text without halves of surrogate pairs, which UTF-8 cannot hold.</summary>
    private static Gen<string?> Texts => Gen.OneOf(Gen.Char['\0', '\ud7ff'].Array[0, 20].Select(chars => (string?)new string(chars)), Gen.OneOfConst<string?>("", "😀", "<&'\"+>"));

    private static JsonObject Json(Specimen specimen) => new()
    {
        ["Yes"] = specimen.Yes,
        ["Number"] = Int128.Abs(specimen.Number) < (Int128)1 << 53 ? JsonValue.Create(specimen.Number) : $"{specimen.Number}",
        ["Big"] = specimen.Big < 1UL << 53 ? JsonValue.Create(specimen.Big) : $"{specimen.Big}",
        ["Wide"] = double.IsFinite(specimen.Wide) ? JsonValue.Create(specimen.Wide) : FormattableString.Invariant($"{specimen.Wide}"),
        ["Narrow"] = float.IsFinite(specimen.Narrow) ? JsonValue.Create(specimen.Narrow) : FormattableString.Invariant($"{specimen.Narrow}"),
        ["Text"] = specimen.Text,
        ["Bytes"] = Convert.ToBase64String(specimen.Bytes),
        ["Time"] = specimen.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", null),
        ["ByName"] = new JsonObject(specimen.ByName.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        ["ByNumber"] = specimen.ByNumber.Count == 0 ? new JsonObject() : new JsonArray([.. specimen.ByNumber.Select(pair => (JsonNode)new JsonArray(pair.Key, pair.Value))]),
        ["Inner"] = new JsonArray([.. specimen.Inner.Select(Json)]),
    };

    private static void Same(JsonElement expected, JsonElement actual) => Assert.True(JsonElement.DeepEquals(expected, actual), $"Expected:\n{expected}\nActual:\n{actual}");
}
