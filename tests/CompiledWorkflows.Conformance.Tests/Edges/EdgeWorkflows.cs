namespace CompiledWorkflows.Conformance.Tests.Edges;

/// <summary>Sends a number under its own type, as text, and as a long.</summary>
[Executor]
[Sends<int>]
[Sends<string>]
[Sends<long>]
public sealed partial class Source
{
    [Handler]
    public void OnNumber(int number, ExecutorContext<Source> context)
    {
        context.Send(number);
        context.Send($"{number}");
        context.Send((long)number);
    }
}

[Executor]
public sealed partial class Whole
{
    [Handler]
    public string OnNumber(int number) => $"whole {number}";
}

[Executor]
public sealed partial class Small
{
    [Handler]
    public string OnNumber(int number) => $"small {number}";
}

[Executor]
public sealed partial class Round
{
    [Handler]
    public string OnNumber(int number) => $"round {number}";
}

[Executor]
public sealed partial class Letters
{
    [Handler]
    public string OnText(string text) => $"letters {text}";
}

/// <summary>One unconditional edge, two with conditions, of which both, one or none may hold.</summary>
[Workflow("choosing")]
[Start<Source>]
[Edge<Source, Whole>]
[Edge<Source, Small>(When = nameof(IsSmall))]
[Edge<Source, Round>(When = nameof(IsRound))]
[Output<Whole>]
[Output<Small>]
[Output<Round>]
public sealed partial class Choosing
{
    private static bool IsSmall(int number) => number < 10;

    private static bool IsRound(int number) => number % 10 == 0;
}

/// <summary>The same choices without the unconditional edge.</summary>
[Workflow("picking")]
[Start<Source>]
[Edge<Source, Small>(When = nameof(IsSmall))]
[Edge<Source, Round>(When = nameof(IsRound))]
[Output<Small>]
[Output<Round>]
public sealed partial class Picking
{
    private static bool IsSmall(int number) => number < 10;

    private static bool IsRound(int number) => number % 10 == 0;
}

/// <summary>Each target takes the types that it handles.</summary>
[Workflow("sorting-by-type")]
[Start<Source>]
[Edge<Source, Whole>]
[Edge<Source, Letters>]
[Output<Whole>]
[Output<Letters>]
public sealed partial class SortingByType;

/// <summary>Halves until it is done.</summary>
[Executor]
public sealed partial class Halver
{
    [Handler]
    public int OnNumber(int number) => number / 2;
}

[Workflow("halving")]
[Start<Halver>]
[Edge<Halver, Halver>(When = nameof(GoesOn))]
[Edge<Halver, Whole>(When = nameof(IsDone))]
[Output<Whole>]
public sealed partial class Halving
{
    private static bool GoesOn(int number) => number > 0;

    private static bool IsDone(int number) => number == 0;
}
