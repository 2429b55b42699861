using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Takes the requests of one port of a sub-workflow to the executors that answer them. Generated code derives from it: it routes the requests.</summary>
/// <typeparam name="TRequest">What the port asks.</typeparam>
/// <typeparam name="TResponse">What it is answered.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Desk<TRequest, TResponse>
{
    /// <summary>Begins a desk.</summary>
    /// <param name="answers">Where the answers arrive.</param>
    protected Desk(InnerPortNode answers) => Answers = answers;

    /// <summary>Where the answers arrive.</summary>
    internal InnerPortNode Answers { get; }

    /// <summary>Evaluates the conditions of the edges from the port and puts the request on those that take it.</summary>
    /// <returns>Whether one of them did; otherwise the request goes on outwards.</returns>
    public abstract bool TrySend(Request<TRequest, TResponse> request);
}
