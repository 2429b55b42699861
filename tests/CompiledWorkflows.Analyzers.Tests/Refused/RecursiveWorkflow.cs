// A workflow inside of itself: elsewhere a stack overflow when the graph is built.
// CWF1016: The workflow 'Inner' is not valid and must be corrected first: 'Outer' cannot be a node of its own graph, nor of a workflow inside of it; to repeat work, lead an edge back to an earlier node.
// CWF1016: The workflow 'Outer' is not valid and must be corrected first: 'Inner' cannot be a node of its own graph, nor of a workflow inside of it; to repeat work, lead an edge back to an earlier node.
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Workflow("outer")]
[Start<Trim>]
[Edge<Trim, Inner>]
[Output<Inner>]
public sealed partial class Outer;

[Workflow("inner")]
[Start<Outer>]
[Output<Outer>]
public sealed partial class Inner;
