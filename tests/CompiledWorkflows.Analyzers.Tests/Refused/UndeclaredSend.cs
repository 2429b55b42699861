// An executor that sends what it does not declare: elsewhere the message has a type that nobody has wired, and is dropped.
// CWF0012: 'Splitter' cannot send 'int' because it declares no [Sends<T>]; add [Sends<int>] to the class
using CompiledWorkflows;

[Executor]
public sealed partial class Splitter
{
    [Handler]
    public void OnText(string text, ExecutorContext<Splitter> context) => context.Send(text.Length);
}

[Workflow("splitting")]
[Start<Splitter>]
public sealed partial class Splitting;
