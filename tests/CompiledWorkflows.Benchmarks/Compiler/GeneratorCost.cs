using System.Globalization;
using System.Runtime;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Compiler;

/// <summary>What the generator alone takes of its driver's time: for a whole project when it sees it first, and again after an edit that does not concern it.</summary>
internal static class GeneratorCost
{
    private const int Executors = 1_000;
    private const int WarmUpExecutors = 100;
    private const int WarmUpRounds = 8;
    private const int Rounds = 5;

    private static readonly IReadOnlyList<ISourceGenerator> Empty = [new EmptyGenerator().AsSourceGenerator()];

    /// <summary>Measures and prints. A number is another number of executors.</summary>
    public static void Run(IReadOnlyList<string> arguments)
    {
        var executors = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Executors;
        var project = new SyntheticProject(executors, isPlain: false);
        var process = new InProcess(project);
        var edit = Edit.All[0];
        Console.WriteLine($"{executors:N0} executors in {project.Workflows:N0} workflows, {(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector");

        // Nothing has been compiled from IL to native code yet, of the compiler and of the generator.
        Print("the first that a process does: our generator", [process.RunFirst(CompilerExtensions.Generators, isBound: false)]);
        WarmUp();
        var rows = new (string Name, Func<Cost> Measure)[]
        {
            ("the compiler without us: parses the sources, binds them", () => InProcess.Bind(process.FilesWith(BroughtIn.Nothing))),
            ("empty generator, nothing bound before", () => process.RunFirst(Empty, isBound: false)),
            ("our generator, nothing bound before", () => process.RunFirst(CompilerExtensions.Generators, isBound: false)),
            ("our generator, all bound before", () => process.RunFirst(CompilerExtensions.Generators, isBound: true)),
            ("empty generator, after an unrelated edit", () => process.RunAgain(Empty, edit)),
            ("our generator, after an unrelated edit", () => process.RunAgain(CompilerExtensions.Generators, edit)),
        };
        var costs = rows.Select(_ => new List<Cost>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                costs[row].Add(rows[row].Measure());
            }
        }

        for (var row = 0; row < rows.Length; row++)
        {
            Print(rows[row].Name, costs[row]);
        }

        Console.WriteLine($"outputs of steps that the edit made anew: {process.ChangedOutputs(CompilerExtensions.Generators, edit)}");
    }

    /// <summary>What the generator takes for the whole project, of which nothing has been bound before.</summary>
    public static IReadOnlyList<Cost> FirstRuns(int rounds)
    {
        WarmUp();
        var process = new InProcess(new SyntheticProject(Executors, isPlain: false));
        return [.. Enumerable.Range(0, rounds).Select(_ => process.RunFirst(CompilerExtensions.Generators, isBound: false))];
    }

    /// <summary>What the generator and an empty one take in turns after an edit that does not concern them.</summary>
    public static (IReadOnlyList<Cost> Ours, IReadOnlyList<Cost> Empty) EditsBesideEmpty(int rounds)
    {
        WarmUp();
        var process = new InProcess(new SyntheticProject(Executors, isPlain: false));
        var both = Enumerable.Range(0, rounds).Select(_ => (process.RunAgain(CompilerExtensions.Generators, Edit.All[0]), process.RunAgain(Empty, Edit.All[0]))).ToList();
        return (both.ConvertAll(pair => pair.Item1), both.ConvertAll(pair => pair.Item2));
    }

    /// <summary>As a compiler server is after some builds: until the runtime has compiled once more what is used most.</summary>
    private static void WarmUp()
    {
        var process = new InProcess(new SyntheticProject(WarmUpExecutors, isPlain: false));
        for (var round = 0; round < WarmUpRounds; round++)
        {
            InProcess.Bind(process.FilesWith(BroughtIn.Nothing));
            process.RunFirst(CompilerExtensions.Generators, isBound: false);
            process.RunAgain(CompilerExtensions.Generators, Edit.All[0]);
        }
    }

    private static void Print(string name, IReadOnlyCollection<Cost> costs)
    {
        var median = Cost.Median(costs);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-58} {median.Elapsed.TotalMilliseconds,7:N0} ms ({median.Processor.TotalMilliseconds,6:N0}), least {costs.Min(cost => cost.Elapsed).TotalMilliseconds,6:N0} ({costs.Min(cost => cost.Processor).TotalMilliseconds,6:N0}), {median.Allocated / 1e6,7:N1} MB"));
    }
}
