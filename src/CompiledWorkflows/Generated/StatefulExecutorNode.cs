using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>An executor that saves its <see cref="StateAttribute">state members</see> itself, as a node of one run.</summary>
/// <typeparam name="TExecutor">The executor's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StatefulExecutorNode<TExecutor> : StatefulNode<TExecutor>
    where TExecutor : class, IExecutorState
{
    /// <inheritdoc/>
    protected StatefulExecutorNode(WorkflowScope workflow, string id, int inboxes, Func<TExecutor> factory, int replica = -1)
        : base(workflow, id, inboxes, factory, replica)
    {
    }

    /// <inheritdoc/>
    protected sealed override void WriteMembers(ref MessagePackWriter writer) => Executor.WriteState(ref writer);

    /// <inheritdoc/>
    protected sealed override bool TryReadMember(ReadOnlySpan<byte> name, ref MessagePackReader reader) => Executor.TryReadState(name, ref reader);
}
