namespace Benchmarks.Reporting.Plots;

/// <summary>The names of works beside their bars.</summary>
internal static class Labels
{
    private const int Width = 42;

    /// <summary>Breaks a long name into lines.</summary>
    public static string Wrap(string name)
    {
        var lines = new List<string> { "" };
        foreach (var word in name.Split(' '))
        {
            if (lines[^1].Length + word.Length >= Width)
                lines.Add("");
            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return string.Join('\n', lines);
    }
}
