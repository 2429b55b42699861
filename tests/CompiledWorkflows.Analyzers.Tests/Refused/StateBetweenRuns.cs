// What is kept in a static field is shared by all runs of a workflow: elsewhere two runs at once mix up what they count.
// CWF0011: 'Counter.OnText' changes 'Counter._count', which is static: all runs of the process share it and no checkpoint saves it; use a member with [State], shared state, or an object that the constructor takes
using CompiledWorkflows;

[Executor]
public sealed partial class Counter
{
    private static int _count;

    [Handler]
    public int OnText(string text) => _count += text.Length;
}

[Workflow("counting")]
[Start<Counter>]
[Output<Counter>]
public sealed partial class Counting;
