using System.Globalization;
using System.Runtime.InteropServices;
using Benchmarks.Works;
using CompiledWorkflows;

namespace Benchmarks.Growth;

/// <summary>How the checkpoints of long runs and of large state grow.</summary>
internal static class GrowthReport
{
    private const int Small = 1_000;
    private const int Large = 1_000_000;

    /// <summary>Measures and prints. A number is that of the supersteps of the long runs, instead of a million.</summary>
    public static async Task RunAsync(IReadOnlyList<string> arguments)
    {
        var superSteps = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, load average over the last minute before: {Load()}");
        Console.WriteLine(GrowthResult.Head);
        foreach (var run in Runs(superSteps))
        {
            using var scratch = new ScratchDirectory();
            Console.WriteLine(await run.MeasureAsync(scratch.Next()));
        }

        Console.WriteLine($"load average over the last minute after: {Load()}");
    }

    private static IEnumerable<GrowthRun> Runs(int superSteps)
    {
        yield return new GrowthRun("files", superSteps, Small, Change.TenBytesInPlace);
        yield return new GrowthRun("files", superSteps, Small, Change.TenBytesInPlace, KeepLast: 100);
        foreach (var compression in new[] { null, new CheckpointCompression() })
        {
            foreach (var change in Enum.GetValues<Change>())
                yield return new GrowthRun("files", superSteps / 500, Large, change, Compression: compression);
        }

        yield return new GrowthRun("SQLite", superSteps, Small, Change.TenBytesInPlace);
        yield return new GrowthRun("SQLite", superSteps, Small, Change.TenBytesInPlace, KeepLast: 100);
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
