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
internal sealed class OutputInbox<T, TCodec, TOutput>(OutputNode<TOutput> node, int ordinal, string executorId, string typeId)
    : Inbox<T, TCodec>(node, ordinal, typeId), IOutputInbox<TOutput>
    where TCodec : struct, ICodec<T>
{
    /// <remarks>Most runs have no checkpoint that needs it.</remarks>
    internal override string Key => field ??= $"{NodeKey.Escape(executorId)}/{base.Key}";

    public bool IsOf(string sender, string type) => sender == executorId && type == base.Key;

    void IOutputInbox<TOutput>.Release(List<TOutput> released, EventQueue? events)
    {
        var output = Take();
        released.Add((TOutput)(object?)output!);
        events?.Add(new WorkflowOutputEvent<T>(executorId, output));
    }
}
