namespace Benchmarks.Reporting.Pages;

/// <summary>What a page is made of.</summary>
internal static class Markdown
{
    /// <summary>A table, readable on a terminal too: the first column is text, the others are numbers unless <paramref name="text"/> names them.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, params string[] text)
    {
        var isText = head.Select((name, column) => column == 0 || text.Contains(name)).ToArray();
        IReadOnlyList<IReadOnlyList<string>> lines = [head, .. rows];
        var widths = head.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        yield return Line(head);
        yield return $"|{string.Join('|', widths.Select((width, column) => new string('-', width + 1) + (isText[column] ? '-' : ':')))}|";
        foreach (var line in lines.Skip(1))
            yield return Line(line);

        string Line(IReadOnlyList<string> cells)
            => $"| {string.Join(" | ", cells.Select((cell, column) => isText[column] ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |";
    }
}
