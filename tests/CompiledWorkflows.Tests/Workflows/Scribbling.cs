namespace CompiledWorkflows.Tests;

public sealed class Sheet
{
    public List<string> Lines { get; set; } = [];
}

/// <summary>State that a test can reach.</summary>
public sealed class Pad
{
    public List<string> Lines { get; set; } = [];
}

/// <summary>Changes the message that it gets and sends the very same object on.</summary>
[Executor]
public sealed partial class Scribbler(Pad pad)
{
    [State] private Pad _pad = pad;

    [Handler]
    public Sheet OnSheet(Sheet sheet)
    {
        sheet.Lines.Add(sheet.Lines[0] + "+");
        _pad.Lines.AddRange(sheet.Lines);
        return sheet;
    }
}

[Workflow("scribbling")]
[Start<Scribbler>]
[Output<Scribbler>]
public sealed partial class Scribbling;
