using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Where the nodes of one workflow come to be: a run, and the place in it that the workflow has, the outermost or inside of another.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WorkflowScope
{
    private readonly WorkflowScope? _outer;
    private readonly object? _boundary;
    private readonly string? _path;
    private readonly string? _key;

    internal WorkflowScope(RunGraph run) => Run = run;

    private WorkflowScope(WorkflowScope outer, string id, object boundary)
    {
        Run = outer.Run;
        _outer = outer;
        _boundary = boundary;
        _path = outer.Path(id);
        _key = outer.Key(id);
    }

    internal RunGraph Run { get; }

    /// <summary>The workflow's own key in checkpoints, with which those of its nodes begin; empty for the outermost one.</summary>
    internal string WorkflowKey => _key ?? "";

    /// <summary>The path of a node, for people: the ids of the workflows around it and its own, parted by slashes.</summary>
    internal string Path(string id) => _path is null ? id : $"{_path}/{id}";

    /// <summary>The path of a node in checkpoints: no two nodes have the same, whatever their ids hold.</summary>
    internal string Key(string id) => _key is null ? NodeKey.Escape(id) : $"{_key}/{NodeKey.Escape(id)}";

    /// <summary>Adds the nodes of a sub-workflow, after the nodes added before.</summary>
    /// <param name="workflow">The sub-workflow.</param>
    /// <param name="id">Its declared id.</param>
    /// <param name="boundary">Implements <see cref="IOutput{T}"/> for each of its outputs, and <see cref="IInnerPort{TPort, TRequest, TResponse}"/> for each of its ports that is answered here.</param>
    public WorkflowGraph Add<TOutput>(Workflow<TOutput> workflow, string id, object boundary)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return workflow.Enter(new WorkflowScope(this, id, boundary));
    }

    /// <summary>Makes the way of a node's messages out of the workflow: to its outputs, or to the nodes of the workflow around it.</summary>
    /// <param name="source">The node that sends.</param>
    /// <param name="senderId">The declared id of the workflow's own node that the messages come from.</param>
    /// <param name="typeId">The message type's identity in checkpoints.</param>
    public IOutbox<T> Output<T, TCodec, TOutput>(Node source, string senderId, string typeId)
        where TCodec : struct, ICodec<T>
        => _outer is null
            ? new InboxChannel<T>(source, ((RunGraph<TOutput>)Run).OpenOutput<T, TCodec>(senderId, typeId))
            : ((IOutput<T>)_boundary!).Connect(source);

    /// <summary>Finds the workflows around this one that answer requests of a port, from the nearest outwards.</summary>
    internal Desk<TRequest, TResponse>[] FindDesks<TPort, TRequest, TResponse>(RequestPortNode port)
    {
        var desks = new List<Desk<TRequest, TResponse>>();
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._boundary is IInnerPort<TPort, TRequest, TResponse> inner)
                desks.Add(inner.Connect(port));
        }

        return [.. desks];
    }
}
