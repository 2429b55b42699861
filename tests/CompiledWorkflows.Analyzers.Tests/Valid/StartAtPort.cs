// A workflow that starts by asking: its start node is a request port, and both forms of the response are taken, by two nodes.
using CompiledWorkflows;

[RequestPort<string, int>]
public sealed partial class Ask;

[Executor]
public sealed partial class Bare
{
    [Handler]
    public string OnNumber(int number) => $"{number}";
}

[Executor]
public sealed partial class Paired
{
    [Handler]
    public string OnAnswer(Response<string, int> answer) => $"{answer.Request}: {answer.Value}";
}

[Workflow("survey")]
[Start<Ask>]
[Edge<Ask, Bare>]
[Edge<Ask, Paired>]
[Output<Bare>]
[Output<Paired>]
public sealed partial class Survey;
