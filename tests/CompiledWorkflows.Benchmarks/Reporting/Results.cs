using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Benchmarks.Reporting.Aims;

namespace Benchmarks.Reporting;

/// <summary>All that one run has measured: what pages and plots are made of, and what <c>results.json</c> holds.</summary>
/// <param name="Conditions">Where and when.</param>
/// <param name="Works">By BenchmarkDotNet.</param>
/// <param name="Rows">What else has an aim.</param>
/// <param name="CheckpointSizes">On disk.</param>
/// <param name="PayloadSizes">What serializers make of values.</param>
/// <param name="Failed">What should have been measured and is missing, with the reason where it is known.</param>
internal sealed record Results(
    Conditions Conditions,
    IReadOnlyList<MeasuredWork> Works,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<CheckpointSize> CheckpointSizes,
    IReadOnlyList<PayloadSize> PayloadSizes,
    IReadOnlyList<string> Failed)
{
    private const string FileName = "results.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        // Only people and JSON readers see it: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The rows of the table of aims.</summary>
    public IEnumerable<Row> Aimed => [.. Works.Select(Row.From).OfType<Row>(), .. Rows];

    public static Results Load(string folder) => JsonSerializer.Deserialize<Results>(File.ReadAllText(Path.Combine(folder, FileName)), Options)!;

    public void Save(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Options) + "\n");
}
