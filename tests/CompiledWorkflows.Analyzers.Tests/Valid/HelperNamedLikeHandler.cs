// A private overload of a handler that is no handler, and a `new` method that hides a base method that was none either.
using CompiledWorkflows;

public abstract class Formatting
{
    protected string OnNumber(int number) => $"<{number}>";
}

[Executor]
public sealed partial class Formatter : Formatting
{
    [Handler]
    public new string OnNumber(int number) => OnNumber(number, width: 4) + base.OnNumber(number);

    private static string OnNumber(int number, int width) => new(' ', width - Math.Min(width, number));
}

[Workflow("formatting")]
[Start<Formatter>]
[Output<Formatter>]
public sealed partial class FormattingWorkflow;
