namespace CompiledWorkflows.Conformance.Tests.Errors;

/// <summary>Where an executor fails.</summary>
public sealed class Faulty(int failAt)
{
    public int FailAt { get; set; } = failAt;
}

/// <summary>Adds up the numbers down to one, and may fail after it has added.</summary>
[Executor]
[Sends<int>]
[Sends<long>]
public sealed partial class Adder(Faulty faulty)
{
    [State] private long _sum;

    [Handler]
    public void OnNumber(int number, ExecutorContext<Adder> context)
    {
        _sum += number;
        if (number == faulty.FailAt)
            throw new FormatException("on fire");
        if (number > 1)
            context.Send(number - 1);
        else
            context.Send(_sum);
    }
}

[Workflow("adding")]
[Start<Adder>]
[Edge<Adder, Adder>]
[Output<Adder, long>]
public sealed partial class Adding;
