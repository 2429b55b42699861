namespace CompiledWorkflows;

/// <summary>Declares a partial class as a request port: a node that asks the outside and sends what comes back.</summary>
/// <typeparam name="TRequest">What the port receives and asks the outside.</typeparam>
/// <typeparam name="TResponse">What the outside answers. The port sends it bare, or as <see cref="Response{TRequest, TResponse}"/>, whichever its target handles.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequestPortAttribute<TRequest, TResponse> : Attribute
{
    /// <summary>Declares a port whose id is the simple name of its class.</summary>
    public RequestPortAttribute()
    {
    }

    /// <summary>Declares a port with an id of its own.</summary>
    /// <param name="id">The id under which requests and checkpoints name the port.</param>
    public RequestPortAttribute(string id) => Id = id;

    /// <summary>The declared id, or <see langword="null"/> where the class's simple name is the id.</summary>
    public string? Id { get; }
}
