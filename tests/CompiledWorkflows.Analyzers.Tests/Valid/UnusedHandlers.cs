// A library executor has more handlers than one workflow uses, and executors and ports of the program are in no workflow at all.
using CompiledWorkflows;

[Executor]
public sealed partial class Formatter
{
    [Handler] public string OnNumber(int number) => $"{number}";
    [Handler] public string OnDate(DateOnly date) => $"{date:yyyy-MM-dd}";
    [Handler] public string OnGuid(Guid id) => $"{id:N}";
}

[Executor]
public sealed partial class Counter
{
    [Handler] public int OnText(string text) => text.Length;
}

[Executor]
[Sends<string>]
public sealed partial class NotUsedHere
{
    [Handler] public void OnNumber(int number, ExecutorContext<NotUsedHere> context) => context.Send($"{number}");
}

[RequestPort<string, bool>]
public sealed partial class NobodyAsks;

[Workflow("counting")]
[Start<Counter>]
[Edge<Counter, Formatter>]
[Output<Formatter>]
public sealed partial class Counting;
