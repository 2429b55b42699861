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

internal static class NodeKinds
{
    /// <summary>What a node of that kind is, in words.</summary>
    public static string Describe(this NodeKind kind) => kind switch
    {
        NodeKind.Executor => "an executor",
        NodeKind.RequestPort => "a request port",
        NodeKind.Workflow => "a sub-workflow",
        NodeKind.InnerPort => "a request port of a sub-workflow",
        _ => "no node",
    };
}
