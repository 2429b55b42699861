namespace CompiledWorkflows.Testing.Tests;

/// <summary>Counts down, and puts out how often it was called: from a field that no checkpoint has.</summary>
[Executor]
[Sends<int>]
[Sends<string>]
public sealed partial class Forgetful
{
#pragma warning disable // The build says so; here the crash is to find it.
    private int _calls;
#pragma warning restore

    [Handler]
    public void OnNumber(int number, ExecutorContext<Forgetful> context)
    {
        _calls++;
        if (number == 0)
            context.Send($"{_calls} calls");
        else
            context.Send(number - 1);
    }
}

[Workflow("forgetting")]
[Start<Forgetful>]
[Edge<Forgetful, Forgetful>]
[Output<Forgetful, string>]
public sealed partial class Forgetting;

/// <summary>Counts down, and asks somebody outside for each number whom it must not ask twice.</summary>
[Executor]
public sealed partial class Booking(HashSet<int> booked)
{
    [Handler]
    public int? OnNumber(int number)
        => !booked.Add(number) ? throw new InvalidOperationException($"{number} is booked already.") : number > 0 ? number - 1 : null;
}

[Workflow("booking")]
[Start<Booking>]
[Edge<Booking, Booking>]
public sealed partial class BookingOnce;

/// <summary>Waits in its handler, by the clock of the run, and puts out when it went on.</summary>
[Executor]
public sealed partial class Waiting
{
    [Handler]
    public async ValueTask<string> OnDelay(TimeSpan delay, ExecutorContext<Waiting> context, CancellationToken cancellationToken)
    {
        await Task.Delay(delay, context.TimeProvider, cancellationToken);
        return $"{context.TimeProvider.GetUtcNow():yyyy-MM-dd}";
    }
}

[Workflow("waiting-here")]
[Start<Waiting>]
[Output<Waiting>]
public sealed partial class WaitingHere;

/// <summary>Stops the run halfway down.</summary>
[Executor]
[Sends<int>]
[Sends<string>]
public sealed partial class Halting
{
    [Handler]
    public void OnNumber(int number, ExecutorContext<Halting> context)
    {
        if (number == 2)
            context.RequestHalt();
        context.Send($"{number}");
        if (number > 0)
            context.Send(number - 1);
    }
}

[Workflow("halting-halfway")]
[Start<Halting>]
[Edge<Halting, Halting>]
[Output<Halting, string>]
public sealed partial class HaltingHalfway;
