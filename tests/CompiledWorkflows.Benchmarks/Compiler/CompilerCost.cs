using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Compiler;

/// <summary>COMPILER.md: what generator and analyzers add to builds and to edits.</summary>
internal static class CompilerCost
{
    private const int Rounds = 3;

    private static readonly int[] Sizes = [10, 100, 1_000];

    /// <summary>Measures and prints, and with <c>--save</c> writes the page. Numbers are the numbers of executors to do it for, instead of the usual ones; <c>plain</c> is for projects with plain messages and state.</summary>
    public static void Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0 && arguments[0] == "generator")
        {
            GeneratorCost.Run([.. arguments.Skip(1)]);
            return;
        }

        var isPlain = arguments.Contains("plain");
        var given = arguments.Where(argument => argument is not ("--save" or "plain")).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        var page = new List<string>
        {
            $"# Cost in the compiler, {DateTime.UtcNow:yyyy-MM-dd}",
            "",
            $"Written by `dotnet run -c Release --project tests/CompiledWorkflows.Benchmarks -- compiler {string.Join(' ', arguments)}`; README.md says what is measured.",
            $"Medians of {Rounds} rounds in each of which everything ran once: time, and in brackets processor time, which other work on the machine disturbs less.",
        };
        foreach (var size in given.Length == 0 ? Sizes : given)
        {
            Measure(size, isPlain, page);
        }

        page.AddRange(["", "## Machine", "", "```text", $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores", $"{RuntimeInformation.FrameworkDescription}", $"command line: {CommandLine.Compiler}", $"in process: Microsoft.CodeAnalysis {typeof(Compilation).Assembly.GetName().Version}", $"load average over the last 15 minutes, this run included: {Load()}", "```"]);
        Console.WriteLine(string.Join('\n', page));
        if (arguments.Contains("--save"))
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "COMPILER.md"), string.Join('\n', page) + "\n");
        }
    }

    private static void Measure(int size, bool isPlain, List<string> page)
    {
        var project = new SyntheticProject(size, isPlain);
        var process = new InProcess(project);
        page.AddRange(["", $"## {size:N0} executors in {project.Workflows:N0} workflows{(isPlain ? ", plain" : "")}", "", $"{Lines(project.Files):N0} lines are written, and {Lines(process.Generated):N0} generated in {process.Generated.Count:N0} files."]);

        using var commandLine = new CommandLine(process);
        Table(page, "build", ["cold compiler", "warm compiler"], [.. Enum.GetValues<BroughtIn>().Select(what => (Name(what), new Func<Cost>[] { () => commandLine.Compile(what), () => process.Compile(what) }))]);
        var empty = new[] { new EmptyGenerator().AsSourceGenerator() };
        Table(page, "edit", ["empty generator", "our generator"], [.. Edit.All.Select(edit => (edit.Name, new Func<Cost>[] { () => process.RunAgain(empty, edit), () => process.RunAgain(CompilerExtensions.Generators, edit) }))]);
    }

    /// <summary>Every cell is measured once in each round, so that what else the machine does falls on all alike.</summary>
    private static void Table(List<string> page, string of, string[] columns, IReadOnlyList<(string Name, Func<Cost>[] Cells)> rows)
    {
        var costs = rows.Select(row => row.Cells.Select(_ => new List<Cost>()).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < columns.Length; column++)
                {
                    costs[row][column].Add(rows[row].Cells[column]());
                }
            }
        }

        page.AddRange(["", $"| {of} | {string.Join(" | ", columns)} |", $"|---|{string.Concat(columns.Select(_ => "--:|"))}"]);
        page.AddRange(rows.Select((row, index) => $"| {row.Name} | {string.Join(" | ", costs[index].Select(cell => Write(Cost.Median(cell))))} |"));
    }

    private static string Name(BroughtIn what) => what switch
    {
        BroughtIn.Nothing => "nothing of ours, stubs by hand",
        BroughtIn.GeneratedSources => "generated files as sources",
        BroughtIn.EmptyExtensions => "the same, empty generator and analyzer",
        BroughtIn.Generator => "generator",
        _ => "generator and analyzers",
    };

    private static string Write(Cost cost) => string.Create(CultureInfo.InvariantCulture, $"{cost.Elapsed.TotalMilliseconds:N0} ms ({cost.Processor.TotalMilliseconds:N0})");

    private static int Lines(IEnumerable<SourceFile> files) => files.Sum(file => file.Text.Count(character => character == '\n'));

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[2] : "unknown";

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
