namespace CompiledWorkflows.RandomGraphs;

/// <summary>A node of a run: one replica of an executor, or a port.</summary>
internal sealed class Place(Scope scope, DeclaredNode node, int replica)
{
    private List<Mail> _mail = [];

    public Scope Scope { get; } = scope;

    public DeclaredNode Node { get; } = node;

    public int Replica { get; } = replica;

    /// <summary>The node's path.</summary>
    public string Id { get; } = scope.Path + node.Id;

    /// <summary>The node's name in a trace.</summary>
    public string Name => Replica == 0 ? Id : $"{Id}#{Replica}";

    /// <summary>The messages for the next superstep in the order they came.</summary>
    public IReadOnlyList<Mail> Mail => _mail;

    /// <summary>The instance of the executor, if it has handled anything.</summary>
    public object? Executor { get; private set; }

    /// <summary>Lets a message come that is handled as some type.</summary>
    public void Receive(Type type, object message, OpenRequest? request) =>
        Receive(new Mail((Node as DeclaredExecutor)?.Handlers.Single(handler => handler.Messages is [var only] && only == type), [message], request));

    public void Receive(Mail mail) => _mail.Add(mail);

    public List<Mail> TakeMail()
    {
        var mail = _mail;
        _mail = [];
        return mail;
    }

    /// <summary>Handles messages, and tells what the executor sends.</summary>
    public async Task<IReadOnlyList<(Type Sent, object Message)>> HandleAsync(Mail mail)
    {
        Executor ??= Activator.CreateInstance(Node.Class)!;
        var steps = await mail.Handler!.CallAsync(Executor, Replica, mail.Messages, type => Scope.Shared.Single(shared => shared.Type == type).See(this));
        return [.. steps.Select(step => (DeclaredHandler.IsReturned(step) ? step.Type : ((DeclaredExecutor)Node).SentAs(step.Type), step.Value!))];
    }
}
