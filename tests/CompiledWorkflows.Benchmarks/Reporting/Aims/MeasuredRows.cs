using Benchmarks.Growth;

namespace Benchmarks.Reporting.Aims;

/// <summary>The rows of the table of aims that are not BenchmarkDotNet's, in their order.</summary>
internal static class MeasuredRows
{
    private static readonly IMeasuredRow[] All =
    [
        new FileCheckpointBytes(),
        new LargeStateBytes("1 MB of state, unchanged: written by a superstep", Change.Nothing, 1_024),
        new LargeStateBytes("1 MB of state, 10 bytes changed: written by a superstep", Change.TenBytesInPlace, 16 * 1_024),
        new ProcessStart(),
        new GeneratorFirstRun(),
        new GeneratorEdit(),
    ];

    /// <summary>Measures them all, one after the other.</summary>
    /// <param name="failed">What could not be measured is added to it.</param>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(List<string> failed)
    {
        var rows = new List<Row>();
        foreach (var row in All)
        {
            Console.WriteLine($"// {row.Name}");
            try
            {
                rows.Add(await row.MeasureAsync());
            }
            catch (Exception e)
            {
                failed.Add($"{row.Name}: {e.Message}");
            }
        }

        return rows;
    }
}
