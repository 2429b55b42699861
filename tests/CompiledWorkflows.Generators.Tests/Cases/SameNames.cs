// Executors and messages with equal simple names: ids name the parameters, numbers tell members apart.
using CompiledWorkflows;

namespace A
{
    public sealed record Item(int Value);

    [Executor("first-step")]
    public sealed partial class Step
    {
        [Handler] public B.Item On(Item item) => new(item.Value);
    }
}

namespace B
{
    public sealed record Item(int Value);

    [Executor("second step!")]
    public sealed partial class Step
    {
        [Handler] public A.Item On(Item item) => new(item.Value);
        [Handler] public string On(A.Item item) => item.ToString();
    }

    [Workflow]
    [Start<A.Step>]
    [Edge<A.Step, Step>]
    [Edge<A.Step, Step>(When = nameof(IsLarge), Label = "again")]
    [Edge<Step, Step>]
    [Output<Step>]
    public sealed partial class Flow
    {
        private static bool IsLarge(Item item) => item.Value > 1;
    }
}
