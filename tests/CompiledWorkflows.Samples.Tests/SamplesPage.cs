using System.Text.RegularExpressions;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Samples.Tests;

/// <summary>The page that lists the samples, <c>samples/README.md</c>.</summary>
internal static partial class SamplesPage
{
    /// <summary>The folder of the page.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "samples");

    public static string Text { get; } = File.ReadAllText(Path.Combine(Folder, "README.md"));

    /// <summary>The name of the sample that each row is about, in the order of the page.</summary>
    public static IReadOnlyList<string> Rows { get; } = [.. Row().Matches(Text).Select(row => row.Groups[1].Value)];

    /// <summary>The texts and targets of all links.</summary>
    public static IReadOnlyList<(string Text, string Target)> Links { get; } =
        [.. Link().Matches(Text).Select(link => (link.Groups[1].Value, link.Groups[2].Value))];

    [GeneratedRegex(@"^\| \[([^\]]+)\]", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Link();
}
