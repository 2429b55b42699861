// A node that is no executor, because nobody has declared it: elsewhere the step is not registered, and the run hangs when it gets there.
// CWF1009: 'Count' is neither an executor, a request port nor a workflow; name a class that has [Executor], [RequestPort<TRequest, TResponse>] or [Workflow]
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

public sealed partial class Count
{
    [Handler] public int OnText(string text) => text.Length;
}

[Workflow("counting")]
[Start<Trim>]
[Edge<Trim, Count>]
[Output<Count>]
public sealed partial class Counting;
