using System.Diagnostics.Metrics;
using System.Reflection;
using CompiledWorkflows.Testing;
using Xunit;

namespace CompiledWorkflows.Tests.Diagnostics;

/// <summary>The page about telemetry names what there is, and nothing else.</summary>
[Collection(nameof(Listening))]
public sealed class PageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Repository.Root, "src/CompiledWorkflows/Diagnostics/README.md"));

    [Fact]
    public async Task Has_every_instrument_with_its_unit_and_description()
    {
        var instruments = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "CompiledWorkflows")
                    instruments.Add($"| `{instrument.Name}` | {(instrument is Counter<long> ? "counter" : "histogram")} | `{instrument.Unit}` | {instrument.Description} |");
            },
        };
        await new Countdown().RunAsync(0);
        listener.Start();

        Assert.Equal(instruments, Rows("## Instruments"));
    }

    [Fact]
    public void Has_every_attribute()
    {
        var attributes = typeof(Attributes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(attributes.Order(StringComparer.Ordinal), Rows("## Attributes").Select(row => row.Split('`')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Has_every_span()
    {
        using var spans = new Spans();
        await new Countdown().RunAsync(0);

        Assert.Equal(
            spans.Started.Select(span => span.OperationName.Split(' ')[0]).Distinct(),
            Rows("## Spans").Select(row => row.Split('`')[1].Split(' ')[0]));
    }

    private static IEnumerable<string> Rows(string heading)
        => Page.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
}
