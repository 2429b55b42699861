// Assignments in a handler that change no field of the executor: locals, parameters, a builder made there, a copy of a struct, another's property.
using System.Text;
using CompiledWorkflows;

public sealed class Table
{
    public int Rows { get; set; }

    public string? Title;
}

public struct Counter
{
    public int Value;

    public void Add(int number) => Value += number;
}

[Executor]
public sealed partial class Renderer
{
    private readonly Counter _template = new() { Value = 3 };
    private readonly string _title = "Table";

    [Handler]
    public string OnRows(int rows)
    {
        var table = new Table { Rows = rows };
        table.Rows += 1;
        table.Title = _title;

        var counter = _template;
        counter.Value++;
        counter.Add(rows);

        string title = table.Title;
        title += "!";
        rows = counter.Value;
        return new StringBuilder().Append(title).Append(rows).Append(table.Rows).ToString();
    }
}

[Workflow("rendering")]
[Start<Renderer>]
[Output<Renderer>]
public sealed partial class Rendering;
