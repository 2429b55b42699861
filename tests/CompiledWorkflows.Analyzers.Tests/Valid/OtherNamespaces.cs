// Executors of equal names in different namespaces, one of them global, told apart by their ids.
using CompiledWorkflows;

[Executor("global-step")]
public sealed partial class Step
{
    [Handler]
    public int OnText(string text) => text.Length;
}

namespace First
{
    [Executor("first-step")]
    public sealed partial class Step
    {
        [Handler]
        public int OnNumber(int number) => number + 1;
    }
}

namespace Second.Deep
{
    [Executor("second-step")]
    public sealed partial class Step
    {
        [Handler]
        public int OnNumber(int number) => number * 2;
    }

    [Workflow("steps")]
    [Start<global::Step>]
    [Edge<global::Step, First.Step>]
    [Edge<First.Step, Step>]
    [Output<Step>]
    public sealed partial class Steps;
}
