// The last executor answers and nothing takes its answer: elsewhere the run completes without a result.
// CWF1026: Nothing takes what 'Count' sends, 'int', so that it is dropped; add an edge from it, or [Output<Count>]
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Executor]
public sealed partial class Count
{
    [Handler] public int OnText(string text) => text.Length;
}

[Workflow("counting")]
[Start<Trim>]
[Edge<Trim, Count>]
public sealed partial class Counting;
