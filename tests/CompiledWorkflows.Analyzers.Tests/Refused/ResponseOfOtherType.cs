// A port whose response its target does not handle: elsewhere the answer of a person is lost when it arrives, days later.
// CWF1097: The edge from 'Manager' to 'Closing' carries nothing: the response of 'Manager' is a 'bool', or a 'Response<string, bool>' for a handler that wants the request too, and 'Closing' handles 'string'
using CompiledWorkflows;

[Executor]
public sealed partial class Asking
{
    [Handler] public string OnText(string text) => text;
}

[RequestPort<string, bool>("manager")]
public sealed partial class Manager;

[Executor]
public sealed partial class Closing
{
    [Handler] public string OnName(string name) => name;
}

[Workflow("approval")]
[Start<Asking>]
[Edge<Asking, Manager>]
[Edge<Manager, Closing>]
[Output<Closing>]
public sealed partial class Approval;
