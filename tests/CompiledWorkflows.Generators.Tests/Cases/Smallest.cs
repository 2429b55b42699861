// The smallest workflow: a handler and nothing else, no namespace, no output, default id.
using CompiledWorkflows;

[Executor]
partial class Only
{
    [Handler] public void On(string text) { }
}

[Workflow]
[Start<Only>]
partial class Smallest;
