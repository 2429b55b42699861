// An edge that is there twice: elsewhere each message is handled twice, or the second edge is an exception when the graph is built.
// CWF1022: Two edges from 'Trim' to 'Count' carry 'string', which would be delivered twice; remove one, or narrow them with Of
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Executor]
public sealed partial class Count
{
    [Handler] public int OnText(string text) => text.Length;
}

[Workflow("counting")]
[Start<Trim>]
[Edge<Trim, Count>]
[Edge<Trim, Count>]
[Output<Count>]
public sealed partial class Counting;
