using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>A request port of a sub-workflow as a node of the workflow around it, which answers its requests.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InnerPortNode : Node
{
    private protected InnerPortNode(WorkflowScope workflow, string id)
        : base(workflow, id, inboxes: 1)
    {
    }

    internal sealed override bool RunsAlone => true;

    /// <summary>Gives the answers of the superstep to the ports that asked.</summary>
    internal abstract void DeliverAnswers();
}

/// <summary>A request port of a sub-workflow as a node of the workflow around it: the answers to its requests arrive here.</summary>
/// <typeparam name="TRequest">What the port asks.</typeparam>
/// <typeparam name="TResponse">What it is answered.</typeparam>
/// <typeparam name="TAnswerCodec">The codec of the answers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InnerPortNode<TRequest, TResponse, TAnswerCodec> : InnerPortNode
    where TAnswerCodec : struct, ICodec<Answer<TRequest, TResponse>>
{
    private readonly string _typeId;
    private readonly List<Answer<TRequest, TResponse>> _answers = [];

    /// <summary>Adds the node to a graph, after the nodes added before.</summary>
    /// <param name="workflow">The workflow that answers.</param>
    /// <param name="id">The port's declared id.</param>
    /// <param name="typeId">The identity in checkpoints of the answers' type.</param>
    public InnerPortNode(WorkflowScope workflow, string id, string typeId)
        : base(workflow, id)
    {
        _typeId = typeId;
        Inbox = new Inbox<Answer<TRequest, TResponse>, TAnswerCodec>(this, 0, typeId);
    }

    /// <summary>The answers that arrive.</summary>
    public Inbox<Answer<TRequest, TResponse>, TAnswerCodec> Inbox { get; }

    internal override void DeliverAnswers()
    {
        foreach (var answer in _answers)
        {
            if (Graph.Requests.FindInner(this, answer.RequestId) is not { } request)
            {
                Graph.Untaken(this, _typeId);
                continue;
            }

            Graph.Requests.Close(request);
            request.Port.Deliver(request, answer.Value);
        }

        _answers.Clear();
    }

    /// <inheritdoc/>
    protected override ValueTask HandleAsync(int inbox)
    {
        // A response goes straight on; that has to wait until everybody else has sent.
        if (_answers.Count == 0)
            Graph.Barrier.Answered(this);
        _answers.Add(Inbox.Take());
        return default;
    }
}
