namespace CompiledWorkflows.RandomGraphs;

/// <summary>A node of a run: one replica of an executor, or a port.</summary>
internal sealed class Place(DeclaredNode node, int replica)
{
    private object? _executor;

    public DeclaredNode Node { get; } = node;

    public int Replica { get; } = replica;

    /// <summary>Its name in a trace.</summary>
    public string Id { get; } = replica == 0 ? node.Id : $"{node.Id}#{replica}";

    /// <summary>The messages for the next superstep in the order they came.</summary>
    public List<(Type Type, object Message)> Mail { get; private set; } = [];

    /// <summary>The instance of the executor, if it has handled anything.</summary>
    public object? Executor => _executor;

    public List<(Type Type, object Message)> TakeMail()
    {
        var mail = Mail;
        Mail = [];
        return mail;
    }

    /// <summary>Handles a message, and tells what the executor sends.</summary>
    public async Task<IReadOnlyList<(Type Sent, object Message)>> HandleAsync(Type type, object message)
    {
        _executor ??= Activator.CreateInstance(Node.Class)!;
        var executor = (DeclaredExecutor)Node;
        var steps = await executor.Handlers.Single(handler => handler.Message == type).CallAsync(_executor, Replica, message);
        return [.. steps.Select(step => (DeclaredHandler.IsReturned(step) ? step.Type : executor.SentAs(step.Type), step.Value!))];
    }
}
