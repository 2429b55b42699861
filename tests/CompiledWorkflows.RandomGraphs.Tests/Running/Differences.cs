namespace CompiledWorkflows.RandomGraphs;

/// <summary>Compares two texts by line.</summary>
internal static class Differences
{
    private const int Context = 6;

    /// <summary>Says where two texts differ, with the lines before; nothing where they do not.</summary>
    public static string? Find(string oneName, string one, string otherName, string other)
    {
        if (one == other)
        {
            return null;
        }

        var (left, right) = (one.Split('\n'), other.Split('\n'));
        var first = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{oneName} and {otherName} differ from line {first + 1} on:\n{Excerpt(left)}\n-- {oneName} above, {otherName} below --\n{Excerpt(right)}";

        string Excerpt(string[] lines) => string.Join("\n", lines.Skip(Math.Max(0, first - Context)).Take(Context + 4).Select(line => line.Length > 400 ? line[..400] + "…" : line));
    }
}
