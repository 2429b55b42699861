using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CompiledWorkflows.Testing;

/// <summary>One run of a <see cref="Transcript"/>.</summary>
internal sealed partial record TranscriptStep(string Command, IReadOnlyList<string> Arguments, string? InputFile, IReadOnlyList<string> Expected, int ExitCode)
{
    public static TranscriptStep FromCommand(string command)
    {
        var words = SplitWords(command);
        var redirection = words.IndexOf("<");
        var inputFile = redirection < 0 ? null : words[redirection + 1];
        return new TranscriptStep(command, redirection < 0 ? words : words[..redirection], inputFile, [], 0);
    }

    public TranscriptStep Expecting(string line)
        => line.StartsWith("[exit ", StringComparison.Ordinal) && line.EndsWith(']')
            ? this with { ExitCode = int.Parse(line[6..^1], CultureInfo.InvariantCulture) }
            : this with { Expected = [.. Expected, line] };

    /// <summary>Says what is not as expected, or nothing.</summary>
    public string? Describe(ProcessRun run)
    {
        string[] printed = run.Output.Length == 0 ? [] : run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var same = run.ExitCode == ExitCode && printed.Length == Expected.Count && printed.Zip(Expected).All(pair => Matches(pair.First, pair.Second));
        return same ? null : new StringBuilder()
            .Append("--- expected\n$ ").Append(Command).Append('\n')
            .AppendJoin('\n', Expected).Append("\n[exit ").Append(ExitCode)
            .Append("]\n--- printed\n")
            .AppendJoin('\n', printed).Append("\n[exit ").Append(run.ExitCode)
            .Append("]\n--- errors\n")
            .Append(run.Errors).ToString();
    }

    private static bool Matches(string printed, string expected)
    {
        var parts = expected.TrimEnd().Split('…').Select(Regex.Escape);
        return Regex.IsMatch(printed.TrimEnd(), $"^{string.Join(".*", parts)}$", RegexOptions.CultureInvariant);
    }

    private static List<string> SplitWords(string command)
        => [.. Word().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex("""([^\s"]|"[^"]*")+""")]
    private static partial Regex Word();
}
