// A field that a handler changes and no checkpoint holds: elsewhere it is zero again after a resume, and the result another.
// CWF0010: 'Counter.OnText' changes '_count', which checkpoints do not save, so that a resumed run finds it as the constructor left it; add [State]
using CompiledWorkflows;

[Executor]
public sealed partial class Counter
{
    private int _count;

    [Handler]
    public int OnText(string text) => _count += text.Length;
}

[Workflow("counting")]
[Start<Counter>]
[Output<Counter>]
public sealed partial class Counting;
