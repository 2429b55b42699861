namespace CompiledWorkflows;

/// <summary>What middleware is told of a run. Valid until what the middleware is around is over.</summary>
public abstract class MiddlewareContext
{
    private protected MiddlewareContext(RunScope scope)
    {
        Scope = scope;
        SuperStep = scope.SuperStep;
    }

    /// <summary>The id of the workflow that is run: the outermost one.</summary>
    public string WorkflowId => Scope.WorkflowId;

    /// <summary>The run's id.</summary>
    public string RunId => Scope.RunId;

    /// <summary>The number of the superstep, from 0; of a segment, that of its first one.</summary>
    public long SuperStep { get; }

    /// <summary>Cancelled when the run is, and when a handler of the superstep fails.</summary>
    public virtual CancellationToken CancellationToken => Scope.CancellationToken;

    private protected RunScope Scope { get; }
}
