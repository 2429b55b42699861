using CompiledWorkflows;

namespace Benchmarks.Compiled.Runs;

/// <summary>Takes a number, and that is all.</summary>
[Executor]
public sealed partial class Sink
{
    [Handler]
    public void OnNumber(int number)
    {
    }
}

[Workflow("nothing")]
[Start<Sink>]
public sealed partial class Nothing;
