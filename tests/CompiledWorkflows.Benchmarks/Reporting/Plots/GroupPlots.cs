namespace Benchmarks.Reporting.Plots;

/// <summary>The plots of a group: what its works take on each side, what they allocate, and how ours compares.</summary>
internal static class GroupPlots
{
    /// <summary>Beside the page.</summary>
    public const string Folder = "plots";

    public static IEnumerable<(string FileName, BarChart Chart)> Of(Group group)
    {
        var works = group.Works.Select(work => work.Name).ToArray();
        yield return (FileName("time"), new(
            $"{group.Title}: time of one operation, median", Unit.Nanoseconds, works, [.. group.Sides.Select(side => Bars(side, side, work => work[side]?.Median))]));
        yield return (FileName("allocated"), new(
            $"{group.Title}: bytes allocated by one operation", Unit.Bytes, works, [.. group.Sides.Select(side => Bars(side, side, work => work[side]?.AllocatedBytes))]));
        if (group.Others.Any())
        {
            yield return (FileName("ratios"), new(
                $"{group.Title}: time of ours ÷ time of others (left of 1, ours is faster)", Unit.Times, works,
                [.. group.Others.Select(side => Bars($"ours ÷ {side}", side, work => work.Ours?.Median / work[side]?.Median))]));
        }

        string FileName(string what) => $"{group.Name.ToLowerInvariant()}-{what}.svg";

        Bars Bars(string name, string side, Func<MeasuredWork, double?> value) => new(name, Palette.Of(side, group.Sides), [.. group.Works.Select(value)]);
    }

    /// <summary>Writes the plots of all groups, in place of those that are there.</summary>
    public static void Save(IEnumerable<Group> groups, string folder)
    {
        var directory = Directory.CreateDirectory(Path.Combine(folder, Folder));
        foreach (var old in directory.GetFiles("*.svg"))
            old.Delete();
        foreach (var (fileName, chart) in groups.SelectMany(Of))
            File.WriteAllText(Path.Combine(directory.FullName, fileName), chart.ToSvg());
    }
}
