// A public workflow of internal executors and messages, and an internal one: members are as accessible as what they name.
using CompiledWorkflows;

namespace Access;

internal sealed record Inside(int Value);

public sealed record Outside(int Value);

[Executor]
[Sends<Inside>]
[Sends<Outside>]
public sealed partial class Open
{
    [Handler] internal Inside On(Inside message, ExecutorContext<Open> context)
    {
        context.Send(new Outside(message.Value));
        context.Send(message);
        return message;
    }

    [Handler] public Outside On(Outside message) => message;
}

[Executor]
internal sealed partial class Closed
{
    [Handler] public void On(Inside message) { }
}

[Workflow("half-open")]
[Start<Open>]
[Edge<Open, Closed>]
[Output<Open, Inside>]
public sealed partial class HalfOpen;

[Workflow("closed")]
[Start<Closed>]
internal sealed partial class AllClosed;
