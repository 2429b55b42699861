using System.ComponentModel;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>What a handler knows of its run. Valid until the handler has returned; safe for concurrent use within it.</summary>
public partial class ExecutorContext
{
    private readonly Node _node;

    internal ExecutorContext(Node node) => _node = node;

    /// <summary>The run's id.</summary>
    public string RunId => _node.Scope.RunId;

    /// <summary>The number of the superstep in flight, from 0 through the whole run.</summary>
    public long SuperStep => _node.Scope.SuperStep;

    /// <summary>Which of an executor's replicas handles the message, from 0.</summary>
    public int ReplicaIndex => _node.ReplicaIndex;

    /// <summary>The clock to read: the workflow's own.</summary>
    public TimeProvider TimeProvider => _node.Scope.TimeProvider;

    /// <summary>
    /// A key under which the outside can recognise an effect of this handling: the same in every retry, resume and fork of the same
    /// work, another for any other. Made of the id of the run first started, the executor, the replica, the superstep, the place
    /// of the message among those handled in it, and a SHA-256 hash of the ids and of the message as it is when the key is first read.
    /// </summary>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public string EffectKey => _node.EffectKey;

    /// <summary>Which attempt at the message this is, from 1.</summary>
    public int Attempt => _node.Attempt;

    private protected Node Node => _node;

    /// <summary>A key like <see cref="EffectKey"/> for one of several effects of this handling.</summary>
    /// <param name="name">Tells the effect from the handler's others.</param>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public string GetEffectKey(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return $"{EffectKey}/{name}";
    }

    /// <summary>Publishes an event to whoever watches the run, at once; nobody else sees it, and it is not saved.</summary>
    /// <param name="published">The event.</param>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public void AddEvent(WorkflowEvent published)
    {
        ArgumentNullException.ThrowIfNull(published);
        _node.RequireHandling();
        _node.Scope.Events?.Add(published);
    }

    /// <summary>Asks the run to stop after this superstep, as <see cref="RunStatus.Halted"/>; a resume goes on.</summary>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public void RequestHalt()
    {
        _node.RequireHandling();
        _node.RequestHalt();
    }
}

/// <summary>What an executor's handler knows of its run, and how it sends: by the <c>Send</c> overloads that its <see cref="SendsAttribute{TMessage}"/> declarations make.</summary>
/// <typeparam name="TSelf">The executor's class, or for an inherited handler the class that declares it.</typeparam>
public sealed class ExecutorContext<TSelf> : ExecutorContext
{
    internal ExecutorContext(Node node)
        : base(node)
    {
    }

    /// <summary>The executor's edges for one of its message types. Called by generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IOutbox<TMessage> Outbox<TMessage>() => (object)Node as IOutbox<TMessage> ?? new LoneOutbox<TMessage>(Node);

    internal void SendAt<TMessage>(IOutbox<TMessage> outbox, TMessage message, DateTimeOffset due) => Node.SendAt(outbox, message, due);
}
