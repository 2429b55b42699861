// Classes of the program that are called like ours, with members that are: Workflow, Edge, Shared, ExecutorContext, in another namespace.
namespace Mine
{
    public sealed record Workflow(string Name);

    public sealed record Edge(int From, int To);

    public sealed class Shared<T>
    {
        public T? Value { get; set; }
    }

    public sealed record ExecutorContext(string Name);
}

namespace Drawing
{
    using CompiledWorkflows;

    [Executor("executor")]
    public sealed partial class Executor
    {
        private readonly Mine.Shared<int> _shared = new();

        [Handler]
        public Mine.Edge OnWorkflow(Mine.Workflow workflow) => new(_shared.Value, workflow.Name.Length);

        [Handler]
        public Mine.Workflow OnContext(Mine.ExecutorContext context) => new(context.Name);
    }

    [Workflow("handler")]
    [Start<Executor>]
    [Output<Executor>]
    public sealed partial class Handler;
}
