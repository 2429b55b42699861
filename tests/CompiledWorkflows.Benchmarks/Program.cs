using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Reporting;

// Everything that is not --save goes to BenchmarkDotNet.
var save = args.Contains("--save");
var rest = args.Where(argument => argument != "--save").ToArray();
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(save ? ["--filter", "*", .. rest] : rest, new ShortConfig()).ToList();
if (!save)
    return 0;

var results = new ResultsPage(summaries, await CheckpointSize.MeasureAllAsync());
if (results.Missing is { Count: > 0 } missing)
{
    Console.Error.WriteLine($"Not saved, for want of: {string.Join(", ", missing)}.");
    return 1;
}

results.Save();
return 0;
