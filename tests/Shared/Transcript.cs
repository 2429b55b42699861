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
