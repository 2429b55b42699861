using System.Runtime.CompilerServices;
using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Baseline.Evolution;

/// <summary>The program of which runs are saved, and its later versions.</summary>
internal static class EvolvingProgram
{
    private static readonly string Shop = $"{ValidPrograms.ImplicitUsings}\n{File.ReadAllText(Path.Combine(Here(), "Programs/Shop.cs"))}";
    private static readonly string Program = File.ReadAllText(Path.Combine(Here(), "Programs/Program.cs"));

    /// <summary>The program with some of its text replaced.</summary>
    public static IReadOnlyList<string> Sources(params IEnumerable<(string Before, string After)> edits)
    {
        var text = Shop;
        foreach (var (before, after) in edits)
        {
            Assert.Contains(before, text, StringComparison.Ordinal);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        return [text, Program];
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
