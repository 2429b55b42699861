namespace CompiledWorkflows;

/// <summary>What middleware is told of a segment of a run.</summary>
public sealed class RunMiddlewareContext : MiddlewareContext
{
    internal RunMiddlewareContext(RunScope scope)
        : base(scope)
    {
    }

    /// <summary>Where the run stands at the end of the segment; <see cref="RunStatus.Running"/> before, and where its owner has left it.</summary>
    public RunStatus Status { get; internal set; }
}
