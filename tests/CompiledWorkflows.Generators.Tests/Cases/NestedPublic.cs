// Executors and messages nested in a class, a struct, a record and an interface, with the same simple names.
using CompiledWorkflows;

public partial interface IHost
{
    public partial struct Left
    {
        public sealed record Item(int Value);

        [Executor("left")]
        [Sends<Right.Item>]
        public sealed partial class Step
        {
            [Handler]
            public void On(Item item, ExecutorContext<Step> context) => context.Send(new Right.Item(item.Value));
        }
    }

    public partial record Right
    {
        public sealed record Item(int Value);

        [Executor("right")]
        public sealed partial class Step
        {
            [Handler]
            public Left.Item On(Item item) => new(item.Value);
        }
    }
}

public partial class Outer<T>
{
    [Workflow("nested")]
    [Start<IHost.Left.Step>]
    [Edge<IHost.Left.Step, IHost.Right.Step>]
    [Output<IHost.Right.Step>]
    public sealed partial class Flow;
}
