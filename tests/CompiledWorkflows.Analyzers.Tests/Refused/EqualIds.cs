// Two executors under one id: elsewhere their checkpoints overwrite each other, or a resume finds the wrong one.
// CWF1011: 'First' and 'Second' have the same id 'step'; give one of them another in its attribute
using CompiledWorkflows;

[Executor("step")]
public sealed partial class First
{
    [Handler] public string OnText(string text) => text;
}

[Executor("step")]
public sealed partial class Second
{
    [Handler] public string OnText(string text) => text;
}

[Workflow("steps")]
[Start<First>]
[Edge<First, Second>]
[Output<Second>]
public sealed partial class Steps;
