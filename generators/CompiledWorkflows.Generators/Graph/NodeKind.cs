namespace CompiledWorkflows.Generators.Graph;

internal enum NodeKind
{
    Executor,
    RequestPort,

    /// <summary>A type named as a node that is none.</summary>
    Unknown,
}
