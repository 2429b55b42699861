using Benchmarks.Commands;
using Benchmarks.Compiler;
using Benchmarks.Growth;
using Benchmarks.Parking;
using Benchmarks.Start;

Command[] commands =
[
    new("all", "the benchmarks that BenchmarkDotNet's arguments choose, as without a command; with --save all of them, and RESULTS.md is written", AllCommand.RunAsync),
    new("table", "measures within ten minutes what has an aim, and prints what is reached", TableCommand.RunAsync),
    new("page", "writes RESULTS.md and its plots again, from results.json", PageCommand.RunAsync),
    new("compiler", "what generator and analyzers add to builds and edits; numbers of executors, 'plain' and --save (COMPILER.md) may follow", Always(arguments => Task.Run(() => CompilerCost.Run(arguments)))),
    new("growth", "how checkpoints of long runs and of large state grow; a number of supersteps may follow", Always(GrowthReport.RunAsync)),
    new("parked", "what runs that wait cost a host; 'sqlite' and a file, or 'postgres' and a connection string, follow", Always(ParkedRuns.RunAsync)),
    new("start", "what starting a process costs, ours, by hand and the peer's, native and under the JIT; a number of starts may follow", Always(arguments => Task.Run(() => StartReport.Run(arguments)))),
];

if (args is ["--help" or "-h" or "help", ..])
{
    Console.WriteLine(string.Join('\n', commands.Select(command => $"{command.Name,-9} {command.Does}")));
    return 0;
}

if (args is [] || args[0].StartsWith('-'))
    return await AllCommand.RunAsync(args);

if (Array.Find(commands, command => command.Name == args[0]) is { } named)
    return await named.RunAsync(args[1..]);

Console.Error.WriteLine($"There is no command '{args[0]}'; --help names them all.");
return 2;

static Func<string[], Task<int>> Always(Func<string[], Task> measure) => async arguments =>
{
    await measure(arguments);
    return 0;
};
