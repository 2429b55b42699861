// Sends of nullable values, through a conditional access, a null that is not sent, and a type that is returned as well as sent.
using CompiledWorkflows;

public readonly record struct Tick(int Number);

[Executor]
[Sends<Tick?>]
[Sends<string>]
[Sends<Uri>]
public sealed partial class Clock
{
    [Handler]
    public Uri? OnCount(int count, ExecutorContext<Clock>? context)
    {
        Tick? tick = count > 0 ? new Tick(count) : null;
        context?.Send(tick);
        context?.Send(Find(count) ?? "none");
        return count > 10 ? new Uri($"clock:{count}") : null;
    }

    private static string? Find(int count) => count == 1 ? "one" : null;
}

[Workflow("clock")]
[Start<Clock>]
[Output<Clock>]
public sealed partial class ClockWorkflow;
