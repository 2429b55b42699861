// An executor whose handler lacks its attribute: elsewhere it is registered, receives everything and handles nothing.
// CWF0004: The executor 'Count' has no handler; add a method with [Handler] that takes a message
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Executor]
public sealed partial class Count
{
    public int OnText(string text) => text.Length;
}

[Workflow("counting")]
[Start<Trim>]
[Edge<Trim, Count>]
public sealed partial class Counting;
