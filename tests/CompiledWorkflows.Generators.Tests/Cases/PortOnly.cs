// A workflow that only asks: the port starts it, and conditions on both forms of its response can leave one untaken.
using CompiledWorkflows;

[RequestPort<string, int>]
public sealed partial class Ask;

[Executor]
public sealed partial class Even
{
    [Handler]
    public void On(int number) { }
}

[Executor]
public sealed partial class Pairs
{
    [Handler]
    public void On(Response<string, int> pair) { }
}

[Workflow]
[Start<Ask>]
[Edge<Ask, Even>(When = nameof(IsEven))]
[Edge<Ask, Pairs>(When = nameof(HasQuestion))]
public sealed partial class Survey
{
    private static bool IsEven(int number) => number % 2 == 0;

    private static bool HasQuestion(Response<string, int> pair) => pair.Request.Length > 0;
}
