namespace CompiledWorkflows.Generators.Graph;

internal enum NodeKind
{
    Executor,
    RequestPort,

    /// <summary>A workflow as a node of another.</summary>
    Workflow,

    /// <summary>A request port of a sub-workflow, whose requests an executor of this workflow answers: it sends requests and takes responses.</summary>
    InnerPort,

    /// <summary>A type named as a node that is none.</summary>
    Unknown,
}
