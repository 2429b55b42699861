namespace CompiledWorkflows.Generators.Graph;

/// <summary>A number of instances as declared.</summary>
/// <param name="Node">The node, or -1 where the class is no node of the graph.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Count">The number.</param>
internal sealed record DeclaredReplicas(int Node, string Name, int Count);
