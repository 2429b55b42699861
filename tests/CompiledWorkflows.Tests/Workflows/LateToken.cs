namespace CompiledWorkflows.Tests;

/// <summary>Its first handlers take no token.</summary>
[Executor]
public sealed partial class Herald
{
    [Handler]
    public int OnNumber(int number) => number;
}

[Executor]
public sealed partial class Canceller(Action cancel)
{
    [Handler]
    public void OnNumber(int number) => cancel();
}

[Executor]
public sealed partial class Sleeper
{
    [Handler]
    public Task OnNumber(int number, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
}

/// <summary>The first that asks for a token is called when the run has been cancelled already.</summary>
[Workflow("late-token")]
[Start<Herald>]
[Edge<Herald, Canceller>]
[Edge<Herald, Sleeper>]
public sealed partial class LateToken;
