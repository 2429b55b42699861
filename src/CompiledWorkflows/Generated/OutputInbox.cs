using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Lets outputs of one type leave the run as outputs of the workflow's type.</summary>
internal interface IOutputInbox<TOutput>
{
    /// <summary>Moves the oldest waiting output to those released, and publishes it.</summary>
    void Release(List<TOutput> released, EventQueue? events);
}

/// <summary>The outputs of one type that one node sends.</summary>
/// <typeparam name="T">The type under which the node sends them.</typeparam>
/// <typeparam name="TCodec">The type's codec.</typeparam>
/// <typeparam name="TOutput">The workflow's output type, to which <typeparamref name="T"/> converts.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutputInbox<T, TCodec, TOutput> : Inbox<T, TCodec>, IOutputInbox<TOutput>
    where TCodec : struct, ICodec<T>
{
    private readonly string _executorId;

    /// <summary>Creates an inbox and adds it to the outside.</summary>
    /// <param name="node">The outside.</param>
    /// <param name="ordinal">The inbox's place among the outside's, from 0 in the order of their creation.</param>
    /// <param name="executorId">The id of the node that sends.</param>
    /// <param name="typeId">The message type's identity in checkpoints.</param>
    public OutputInbox(OutputNode<TOutput> node, int ordinal, string executorId, string typeId)
        : base(node, ordinal, $"{executorId}/{typeId}")
        => _executorId = executorId;

    void IOutputInbox<TOutput>.Release(List<TOutput> released, EventQueue? events)
    {
        var output = Take();
        released.Add((TOutput)(object?)output!);
        events?.Add(new WorkflowOutputEvent<T>(_executorId, output));
    }
}
