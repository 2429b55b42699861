// One executor over several parts: attributes on one, handlers on others, and a handler that is a partial method itself.
using CompiledWorkflows;

[Executor("teller")]
public sealed partial class Teller;

[Sends<string>]
public sealed partial class Teller
{
    [State] private int _told;

    [Handler]
    public partial void OnNumber(int number, ExecutorContext<Teller> context);
}

public sealed partial class Teller
{
    public partial void OnNumber(int number, ExecutorContext<Teller> context)
    {
        _told += number;
        context.Send(Describe());
    }

    private string Describe() => $"{_told} so far";
}

[Workflow("telling")]
[Start<Teller>]
[Output<Teller>]
public sealed partial class Telling;
