namespace CompiledWorkflows.Generated;

/// <summary>Takes what a node sends that has no outbox for it: one that stands in no graph, in a test of an executor alone.</summary>
internal sealed class LoneOutbox<T>(Node node) : IOutbox<T>
{
    public void Send(T message) => node.TakeUndeclared(typeof(T), message);
}
