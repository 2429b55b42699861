// A node with an edge to itself; it ends by sending null, and its last number leaves under a condition of its own type.
using CompiledWorkflows;

public sealed record Countdown(int Left);

[Executor]
[Sends<string>]
public sealed partial class Rocket
{
    [Handler]
    public Countdown? OnCountdown(Countdown countdown, ExecutorContext<Rocket> context)
    {
        context.Send($"{countdown.Left}");
        return countdown.Left > 0 ? new Countdown(countdown.Left - 1) : null;
    }
}

[Workflow("rocket")]
[Start<Rocket>]
[Edge<Rocket, Rocket>]
[Output<Rocket, string>]
public sealed partial class RocketWorkflow;
