using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>A request port of a sub-workflow, seen from a workflow around it that answers its requests.</summary>
/// <typeparam name="TPort">The port's class.</typeparam>
/// <typeparam name="TRequest">What the port asks.</typeparam>
/// <typeparam name="TResponse">What it is answered.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IInnerPort<TPort, TRequest, TResponse>
{
    /// <summary>Makes the way of the port's requests to the executors that answer them.</summary>
    Desk<TRequest, TResponse> Connect(Node port);
}
