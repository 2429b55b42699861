namespace CompiledWorkflows.Generated;

/// <summary>Where the edges to the outside end: it holds outputs until they are committed, and then lets them leave.</summary>
internal abstract class OutputNode : Node
{
    private protected OutputNode(WorkflowScope workflow)
        : base(workflow, "(output)", inboxes: 1, scheduled: false)
    {
    }

    /// <summary>Lets what has arrived leave the run.</summary>
    internal void Release()
    {
        Advance();
        while (Mailbox.Next() is { } inbox)
            Release(inbox);
    }

    private protected abstract void Release(Inbox inbox);

    /// <inheritdoc/>
    protected sealed override ValueTask HandleAsync(int inbox) => default;
}

/// <summary>Where the edges to the outside end: it holds outputs until they are committed, and then lets them leave.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
internal sealed class OutputNode<TOutput>(WorkflowScope workflow) : OutputNode(workflow)
{
    internal List<TOutput> Released { get; } = new(1);

    /// <summary>The inbox for the outputs of one type that one node sends.</summary>
    internal Inbox<T> Open<T, TCodec>(string senderId, string typeId)
        where TCodec : struct, ICodec<T>
    {
        foreach (var inbox in Mailbox.Inboxes)
        {
            if (inbox is OutputInbox<T, TCodec, TOutput> known && known.IsOf(senderId, typeId))
                return known;
        }

        return new OutputInbox<T, TCodec, TOutput>(this, Mailbox.Inboxes.Length, senderId, typeId);
    }

    private protected override void Release(Inbox inbox) => ((IOutputInbox<TOutput>)inbox).Release(Released, Scope.Events);
}
