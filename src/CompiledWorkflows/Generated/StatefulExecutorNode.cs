using System.Buffers;
using System.ComponentModel;
using System.Text;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>An executor with <see cref="StateAttribute">state members</see> as a node of one run.</summary>
/// <typeparam name="TExecutor">The executor's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StatefulExecutorNode<TExecutor> : ExecutorNode<TExecutor>
    where TExecutor : class, IExecutorState
{
    /// <inheritdoc/>
    protected StatefulExecutorNode(WorkflowScope workflow, string id, int inboxes, Func<TExecutor> factory, int replica = -1)
        : base(workflow, id, inboxes, factory, replica)
    {
    }

    internal sealed override bool HasContent => HasExecutor;

    internal sealed override void Prepare() => _ = Executor;

    internal sealed override void WriteContent(ref MessagePackWriter writer) => Executor.WriteState(ref writer);

    internal sealed override void ReadState(ref MessagePackReader reader, List<string> unknown)
    {
        for (var members = reader.ReadMapHeader(); members > 0; members--)
        {
            var name = reader.ReadStringSequence() ?? throw new MessagePackSerializationException("The name of a state member is nil.");
            var utf8 = name.IsSingleSegment ? name.FirstSpan : name.ToArray();
            if (Executor.TryReadState(utf8, ref reader))
                continue;

            unknown.Add(Encoding.UTF8.GetString(utf8));
            reader.Skip();
        }
    }
}
