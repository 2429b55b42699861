using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>
/// An executor with <see cref="StateAttribute">state members</see> as a node of one run. Generated code derives from it where the executor is
/// a closed form of a generic class: the class does not know how its type arguments are saved, its node does.
/// </summary>
/// <typeparam name="TExecutor">The executor's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StatefulNode<TExecutor> : ExecutorNode<TExecutor>
    where TExecutor : class
{
    /// <inheritdoc/>
    protected StatefulNode(WorkflowScope workflow, string id, int inboxes, Func<TExecutor> factory, int replica = -1)
        : base(workflow, id, inboxes, factory, replica)
    {
    }

    internal sealed override bool HasContent => HasExecutor;

    private protected sealed override bool HasState => true;

    /// <summary>Writes a map from the names of the executor's state members to their values.</summary>
    protected abstract void WriteMembers(ref MessagePackWriter writer);

    /// <summary>Reads one member of such a map; the reader stands at its value.</summary>
    /// <returns><see langword="false"/>, with the reader where it was, when the executor has no member of that name.</returns>
    protected abstract bool TryReadMember(ReadOnlySpan<byte> name, ref MessagePackReader reader);

    internal sealed override void Prepare() => _ = Executor;

    internal sealed override void WriteContent(ref MessagePackWriter writer) => WriteMembers(ref writer);

    private protected sealed override bool TryReadState(ReadOnlySpan<byte> name, ref MessagePackReader reader) => TryReadMember(name, ref reader);
}
