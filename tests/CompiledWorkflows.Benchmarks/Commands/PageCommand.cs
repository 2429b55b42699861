using Benchmarks.Reporting;
using Benchmarks.Reporting.Pages;

namespace Benchmarks.Commands;

/// <summary>The page and its plots again, from saved results.</summary>
internal static class PageCommand
{
    /// <summary>An argument is another folder than the project's.</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        var folder = arguments.FirstOrDefault(ProjectFolder.Path);
        ResultsPage.Save(Results.Load(folder), folder);
        return Task.FromResult(0);
    }
}
