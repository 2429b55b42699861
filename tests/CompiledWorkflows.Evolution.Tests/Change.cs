namespace CompiledWorkflows.Evolution;

/// <summary>A change of a program, and what it does to a run that was saved before it.</summary>
/// <param name="Name">The change, in words.</param>
/// <param name="Before">The program that saves the run.</param>
/// <param name="After">The program that goes on with it.</param>
/// <param name="Outcome">What happens then.</param>
/// <param name="Steps">After how many supersteps the run is saved.</param>
internal sealed record Change(string Name, string Before, string After, Outcome Outcome, int Steps = 1)
{
    /// <summary>A change that replaces some of a program's text.</summary>
    public static Change Of(string name, string program, (string Before, string After)[] edits, Outcome outcome, int steps = 1)
    {
        var after = program;
        foreach (var (old, present) in edits)
        {
            if (!after.Contains(old, StringComparison.Ordinal))
                throw new InvalidOperationException($"'{name}' replaces '{old}', which the program does not have.");
            after = after.Replace(old, present, StringComparison.Ordinal);
        }

        return new Change(name, program, after, outcome, steps);
    }

    public override string ToString() => Name;
}
