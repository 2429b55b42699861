using System.Text;

namespace CompiledWorkflows.Testing;

/// <summary>
/// Runs of one program and what they print, as a terminal would show them. A line <c>$ arguments &lt; input-file</c> starts a
/// run, the lines after it are its whole standard output. <c>…</c> in an expected line stands for any text, and a last line
/// <c>[exit 2]</c> for an exit code that is not 0. All runs share one fresh working directory.
/// </summary>
internal sealed record Transcript(IReadOnlyList<TranscriptStep> Steps)
{
    private const string Prompt = "$";

    public static Transcript Parse(string text)
    {
        var steps = new List<TranscriptStep>();
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line == Prompt || line.StartsWith(Prompt + " ", StringComparison.Ordinal))
            {
                steps.Add(TranscriptStep.FromCommand(line[Prompt.Length..].Trim()));
            }
            else if (steps.Count == 0)
            {
                throw new FormatException($"A transcript starts with a line `{Prompt} arguments`, not with `{line}`.");
            }
            else
            {
                steps[^1] = steps[^1].Expecting(line);
            }
        }

        return new Transcript(steps);
    }

    /// <summary>
    /// Runs every step with <paramref name="program"/> and the arguments that come before the step's own.
    /// </summary>
    /// <returns>Nothing when each printed what is expected, else the first run that did not, in the form of a transcript.</returns>
    public async Task<string?> FindDifferenceAsync(string inputFolder, string program, params string[] firstArguments)
    {
        var state = Directory.CreateTempSubdirectory("compiled-workflows-sample-");
        try
        {
            foreach (var step in Steps)
            {
                var input = step.InputFile is null ? "" : await File.ReadAllTextAsync(Path.Combine(inputFolder, step.InputFile));
                var run = await ProcessRun.StartAsync(program, [.. firstArguments, .. step.Arguments], state.FullName, input);
                if (step.Describe(run) is { } difference)
                {
                    return difference;
                }
            }

            return null;
        }
        finally
        {
            state.Delete(recursive: true);
        }
    }
}

/// <summary>One run of a <see cref="Transcript"/>.</summary>
internal sealed record TranscriptStep(string Command, IReadOnlyList<string> Arguments, string? InputFile, IReadOnlyList<string> Expected, int ExitCode)
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
            ? this with { ExitCode = int.Parse(line[6..^1], System.Globalization.CultureInfo.InvariantCulture) }
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
        var parts = expected.TrimEnd().Split('…');
        var rest = printed.TrimEnd();
        if (parts.Length == 1)
        {
            return rest == parts[0];
        }

        if (!rest.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = rest.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return rest.Length - at >= parts[^1].Length && rest.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static List<string> SplitWords(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        var started = false;
        foreach (var character in command)
        {
            if (character == '"')
            {
                quoted = !quoted;
                started = true;
            }
            else if (character == ' ' && !quoted)
            {
                if (started)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
                started = false;
            }
            else
            {
                word.Append(character);
                started = true;
            }
        }

        if (started)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
