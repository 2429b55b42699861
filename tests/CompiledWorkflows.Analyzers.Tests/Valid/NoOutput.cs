// A workflow without any output: its executors have their effects outside, and the last ones send nothing.
using CompiledWorkflows;

public interface IPrinter
{
    void Print(string text);
}

[Executor]
public sealed partial class Parser
{
    [Handler]
    public int OnText(string text) => text.Length;
}

[Executor]
public sealed partial class Printing(IPrinter printer)
{
    [Handler]
    public void OnNumber(int number) => printer.Print($"{number}");
}

[Executor]
public sealed partial class Waiting
{
    [Handler]
    public async Task OnNumber(int number, ExecutorContext context, CancellationToken cancellationToken) => await Task.Delay(TimeSpan.FromMilliseconds(number), context.TimeProvider, cancellationToken);
}

[Workflow("effects")]
[Start<Parser>]
[Edge<Parser, Printing>]
[Edge<Parser, Waiting>]
public sealed partial class Effects;
