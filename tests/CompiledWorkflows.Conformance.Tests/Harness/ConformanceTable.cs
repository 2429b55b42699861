using System.Text.RegularExpressions;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Conformance.Tests.Harness;

/// <summary>The tables of CONFORMANCE.md.</summary>
internal static partial class ConformanceTable
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "CompiledWorkflows.Conformance.Tests");

    public static string Text { get; } = File.ReadAllText(Path.Combine(Folder, "CONFORMANCE.md")).ReplaceLineEndings("\n");

    public static IReadOnlyList<ConformanceRow> Rows { get; } = [.. Read()];

    /// <summary>The paths of the files of tests that the sections name.</summary>
    public static IReadOnlyList<string> TestFiles { get; } = [.. Sections().Matches(Text).Select(section => section.Groups["path"].Value)];

    private static IEnumerable<ConformanceRow> Read()
    {
        var testClass = "";
        foreach (var line in Text.Split('\n'))
        {
            if (Sections().Match(line) is { Success: true } section)
                testClass = section.Groups["class"].Value;
            else if (Row().Match(line) is { Success: true } row)
                yield return new(testClass, row.Groups[1].Value, row.Groups[2].Value.Trim(), row.Groups[3].Value.Trim(), row.Groups[4].Value.Trim());
        }
    }

    [GeneratedRegex(@"^## .*\[(?<class>\w+)\]\((?<path>[^)]+)\)$", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^\| ([A-Z]\d+) \|([^|]*)\|([^|]*)\|([^|]*)\|$")]
    private static partial Regex Row();
}

/// <summary>One row, with the class of tests that its section names.</summary>
internal sealed record ConformanceRow(string TestClass, string Number, string Behaviour, string Verdict, string Reason);
