namespace CompiledWorkflows.Tests;

/// <summary>Counts down to nothing, one superstep a number, by a loop with a condition.</summary>
[Executor]
[Sends<int>]
public sealed partial class Counter(int haltAt = -1)
{
    [State] private int _counted;

    [Handler]
    public void OnNumber(int number, ExecutorContext<Counter> context)
    {
        _counted++;
        if (number == haltAt)
            context.RequestHalt();
        context.Send(number == 0 ? -_counted : number - 1);
    }
}

[Workflow("countdown")]
[Start<Counter>]
[Edge<Counter, Counter>(When = nameof(GoesOn))]
[Edge<Counter, Finish>(When = nameof(Ends))]
[Output<Finish>]
public sealed partial class Countdown
{
    private static bool GoesOn(int number) => number >= 0;

    private static bool Ends(int number) => number < 0;
}

[Executor]
public sealed partial class Finish
{
    [Handler]
    public int OnNumber(int number) => -number;
}
