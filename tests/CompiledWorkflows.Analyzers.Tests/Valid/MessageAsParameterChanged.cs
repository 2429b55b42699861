// A handler builds its answer by changing an object that it made itself, in a helper and by an initializer; nothing was sent before.
using CompiledWorkflows;

public sealed partial class Report
{
    public required string Title { get; init; }

    public List<string> Lines { get; } = [];

    public int Pages { get; private set; }

    public void Paginate() => Pages = 1 + (Lines.Count / 40);
}

[Executor]
public sealed partial class Reporter
{
    [Handler]
    public Report OnTitle(string title)
    {
        var report = new Report { Title = title, Lines = { "first" } };
        Fill(report);
        report.Paginate();
        return report;
    }

    private static void Fill(Report report)
    {
        for (var i = 0; i < 100; i++)
            report.Lines.Add($"{report.Title} {i}");
    }
}

[Workflow("reporting")]
[Start<Reporter>]
[Output<Reporter>]
public sealed partial class Reporting;
