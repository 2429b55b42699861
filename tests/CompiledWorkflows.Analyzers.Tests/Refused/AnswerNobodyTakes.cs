// A port whose answer leads nowhere, and one that nobody asks: elsewhere a person is asked for nothing, or never.
// CWF1096: Nothing takes the responses of the request port 'Manager', 'bool', so that they are dropped; add an edge from it, or [Output<Manager>]
// CWF1095: Nothing is asked of the request port 'Accountant': no edge and no fan-in leads to it; add an edge that brings it 'int', or remove it
using CompiledWorkflows;

[Executor]
public sealed partial class Asking
{
    [Handler] public string OnText(string text) => text;
}

[RequestPort<string, bool>("manager")]
public sealed partial class Manager;

[RequestPort<int, bool>("accountant")]
public sealed partial class Accountant;

[Executor]
public sealed partial class Closing
{
    [Handler] public string OnAnswer(bool isFine) => $"{isFine}";
}

[Workflow("approval")]
[Start<Asking>]
[Edge<Asking, Manager>]
[Edge<Accountant, Closing>]
[Output<Closing>]
public sealed partial class Approval;
