using Benchmarks.Reporting.Pages;

namespace Benchmarks.Commands;

/// <summary>All benchmarks, or those that BenchmarkDotNet's arguments choose, and the page about them.</summary>
internal static class AllCommand
{
    private const string Save = "--save";

    /// <summary><c>--save</c> writes the page to the folder of the project, <c>--save=FOLDER</c> elsewhere. All other arguments are BenchmarkDotNet's.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var save = arguments.FirstOrDefault(argument => argument == Save || argument.StartsWith(Save + "=", StringComparison.Ordinal));
        if (save is null)
            return FullRun.ExitCode(new BenchmarkRun(BenchmarkRun.Types, ShortConfig.ForPage, arguments).Failed);

        var results = await FullRun.MeasureAsync(arguments, BenchmarkRun.Types, ShortConfig.ForPage, [.. arguments.Where(argument => argument != save)]);
        var folder = save == Save ? ProjectFolder.Path : Directory.CreateDirectory(save[(Save.Length + 1)..]).FullName;
        results.Save(folder);
        ResultsPage.Save(results, folder);
        return FullRun.ExitCode(results.Failed);
    }
}
