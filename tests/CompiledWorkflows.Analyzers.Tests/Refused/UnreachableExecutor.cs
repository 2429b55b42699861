// An executor that no message can reach, since an edge was forgotten: elsewhere it sits in the graph and never runs.
// CWF1027: Nothing reaches 'Check' from the start 'Trim': no edge and no fan-in leads to it; add an edge to it, or remove it
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Executor]
public sealed partial class Check
{
    [Handler] public string OnText(string text) => text;
}

[Executor]
public sealed partial class Publish
{
    [Handler] public string OnText(string text) => $"published {text}";
}

[Workflow("publishing")]
[Start<Trim>]
[Edge<Check, Publish>]
[Output<Trim>]
[Output<Publish>]
public sealed partial class Publishing;
