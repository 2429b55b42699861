// Two switches of one source, one a type, each with an otherwise narrowed by Of; plain edges and an output take the same messages besides.
using CompiledWorkflows;

[Executor]
[Sends<string>]
[Sends<int>]
public sealed partial class Source
{
    [Handler]
    public void OnText(string text, ExecutorContext<Source> context)
    {
        context.Send(text);
        context.Send(text.Length);
    }
}

[Executor]
public sealed partial class Much
{
    [Handler] public void OnText(string text) => _ = text;
    [Handler] public void OnNumber(int number) => _ = number;
}

[Executor]
public sealed partial class Little
{
    [Handler] public void OnText(string text) => _ = text;
    [Handler] public void OnNumber(int number) => _ = number;
}

[Executor]
public sealed partial class Log
{
    [Handler] public string OnText(string text) => text;
    [Handler] public string OnNumber(int number) => $"{number}";
}

[Workflow("two-switches")]
[Start<Source>]
[Case<Source, Much>(When = nameof(IsMuch))]
[Otherwise<Source, Little>(Of = typeof(string), Label = "short texts")]
[Otherwise<Source, Little>(Of = typeof(int), Label = "small numbers")]
[Edge<Source, Log>]
[Output<Source, int>]
[Output<Log>]
public sealed partial class TwoSwitches
{
    private static bool IsMuch(string text) => text.Length > 10;

    private static bool IsMuch(int number) => number > 10;
}
