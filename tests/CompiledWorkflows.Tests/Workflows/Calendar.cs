namespace CompiledWorkflows.Tests;

/// <summary>Turns a page of the calendar, and asks for the next ones.</summary>
[Executor]
public sealed partial class Turner
{
    [Handler]
    public int? OnPages(int pages, Shared<DateTime> day)
    {
        day.Update(before => before.AddDays(1));
        return pages > 1 ? pages - 1 : null;
    }
}

[Workflow("calendar")]
[SharedState<DateTime>(Initial = nameof(First))]
[Start<Turner>]
[Edge<Turner, Turner>]
public sealed partial class Calendar
{
    private static DateTime First() => DateTime.UnixEpoch;
}
