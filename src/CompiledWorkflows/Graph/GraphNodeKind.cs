namespace CompiledWorkflows;

/// <summary>The kinds of nodes.</summary>
public enum GraphNodeKind
{
    /// <summary>An executor.</summary>
    Executor,

    /// <summary>A request port, which asks the outside.</summary>
    RequestPort,

    /// <summary>A workflow inside of another.</summary>
    Workflow,
}
