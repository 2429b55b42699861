namespace CompiledWorkflows.Samples.Tests;

/// <summary>A part of a source file between <c>#region NAME</c> and <c>#endregion</c>, without the indentation of its first line.</summary>
internal sealed record SourceRegion(string Name, string Text)
{
    private const string Begin = "#region ";

    public static IReadOnlyList<SourceRegion> ReadAll(string path)
    {
        var regions = new List<SourceRegion>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() is var line && line.StartsWith(Begin, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i, other => other.Trim() == "#endregion");
                regions.Add(new SourceRegion(line[Begin.Length..], Unindent(lines[(i + 1)..end])));
                i = end;
            }
        }

        return regions;
    }

    private static string Unindent(string[] lines)
    {
        var first = lines.First(line => line.Length > 0);
        var indentation = first.Length - first.TrimStart().Length;
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indentation..] : "")).Trim('\n');
    }
}
