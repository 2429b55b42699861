// Classes to which the generator can add nothing: elsewhere a generator is silent about them, and what it should have made is missing at run time.
// CWF0001: 'Trim' must be partial because what is generated for it is a part of it; add 'partial'
// CWF1001: 'Trimming' must be partial because what is generated for the workflow 'Trimming' is a part of it; add 'partial'
using CompiledWorkflows;

[Executor]
public sealed class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Workflow("trimming")]
[Start<Trim>]
[Output<Trim>]
public sealed class Trimming;
