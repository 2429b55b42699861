// Two ports in a row, the second fed by the first's response directly, and a loop back to the first by a condition on the pair.
using CompiledWorkflows;

public sealed record Name(string Text);

public sealed record Address(string Text, bool IsComplete);

[RequestPort<string, Name>("name")]
public sealed partial class NamePort;

[RequestPort<Name, Address>("address")]
public sealed partial class AddressPort;

[Executor]
public sealed partial class Reminder
{
    [Handler] public string OnAnswer(Response<Name, Address> answer) => $"again, {answer.Request.Text}";
}

[Workflow("form")]
[Start<NamePort>]
[Edge<NamePort, AddressPort>]
[Case<AddressPort, Reminder>(When = nameof(IsIncomplete))]
[Otherwise<AddressPort, Finish>]
[Edge<Reminder, NamePort>]
[Output<Finish>]
public sealed partial class Form
{
    private static bool IsIncomplete(Response<Name, Address> answer) => !answer.Value.IsComplete;
}

[Executor]
public sealed partial class Finish
{
    [Handler] public string OnAddress(Address address) => address.Text;
}
