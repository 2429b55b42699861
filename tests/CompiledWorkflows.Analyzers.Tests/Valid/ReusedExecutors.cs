// One executor is a node of two workflows, at different places; in one of them a part of what it sends is an output.
using CompiledWorkflows;

[Executor]
[Sends<int>]
public sealed partial class Measure
{
    [Handler]
    public string OnText(string text, ExecutorContext<Measure> context)
    {
        context.Send(text.Length);
        return text;
    }
}

[Executor]
public sealed partial class Upper
{
    [Handler] public string OnText(string text) => text.ToUpperInvariant();
}

[Executor]
public sealed partial class Sum
{
    [State] private int _sum;

    [Handler] public void OnNumber(int number) => _sum += number;
}

[Workflow("measured-first")]
[Start<Measure>]
[Edge<Measure, Upper>]
[Edge<Measure, Sum>]
[Output<Upper>]
public sealed partial class MeasuredFirst;

[Workflow("measured-last")]
[Start<Upper>]
[Edge<Upper, Measure>]
[Output<Measure>]
public sealed partial class MeasuredLast;
