using BenchmarkDotNet.Configs;
using Benchmarks.Reporting;
using Benchmarks.Reporting.Aims;

namespace Benchmarks.Commands;

/// <summary>Benchmarks, and all else that is measured, in one go.</summary>
internal static class FullRun
{
    /// <param name="command">How it was asked for.</param>
    /// <param name="types">The classes of benchmarks.</param>
    /// <param name="config">How they are run.</param>
    /// <param name="arguments">BenchmarkDotNet's; without a filter among them all of the classes run.</param>
    public static async Task<Results> MeasureAsync(IEnumerable<string> command, IEnumerable<Type> types, IConfig config, string[] arguments)
    {
        var loadBefore = Conditions.Load();
        var run = new BenchmarkRun(types, config, arguments.Contains("--filter") ? arguments : ["--filter", "*", .. arguments]);
        List<string> failed = [.. run.Failed];
        var rows = await MeasuredRows.MeasureAsync(failed);
        return new(Conditions.Take(command, loadBefore), run.Works, rows, await CheckpointSize.MeasureAllAsync(), PayloadSize.MeasureAll(), failed);
    }

    /// <summary>The exit code: a run from which something is missing has not succeeded.</summary>
    public static int ExitCode(IReadOnlyCollection<string> failed)
    {
        if (failed.Count > 0)
            Console.Error.WriteLine($"Failed: {string.Join("; ", failed)}.");
        return failed.Count > 0 ? 1 : 0;
    }
}
