using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Compiler;
using Benchmarks.Growth;
using Benchmarks.Parking;
using Benchmarks.Reporting;

if (args is ["compiler", ..])
{
    CompilerCost.Run(args[1..]);
    return 0;
}

if (args is ["growth", ..])
{
    await GrowthReport.RunAsync(args[1..]);
    return 0;
}

if (args is ["parked", ..])
{
    await ParkedRuns.RunAsync(args[1..]);
    return 0;
}

// Everything that is not --save goes to BenchmarkDotNet.
var save = args.Contains("--save");
var rest = args.Where(argument => argument != "--save").ToArray();
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(save ? ["--filter", "*", .. rest] : rest, new ShortConfig()).ToList();

var failed = summaries
    .SelectMany(summary => summary.BenchmarksCases.Where(benchmark => summary[benchmark] is not { Success: true }))
    .Select(benchmark => benchmark.Descriptor.GetFilterName())
    .ToList();
if (failed.Count > 0)
{
    Console.Error.WriteLine($"Failed, so nothing is saved: {string.Join(", ", failed)}.");
    return 1;
}

if (save && summaries.Count > 0)
    new ResultsPage(summaries, await CheckpointSize.MeasureAllAsync()).Save();
return 0;
