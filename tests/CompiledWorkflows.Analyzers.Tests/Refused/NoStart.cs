// A workflow without a start: elsewhere an exception of the builder, once the program runs.
// CWF1006: The workflow 'Trimming' has no start; add [Start<T>] for the node that takes its input
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Workflow("trimming")]
[Output<Trim>]
public sealed partial class Trimming;
