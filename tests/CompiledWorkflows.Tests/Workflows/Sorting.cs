namespace CompiledWorkflows.Tests;

[Executor]
public sealed partial class Numbers
{
    [Handler]
    public int OnNumber(int number) => number;
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

/// <summary>Every edge has a condition: a number may go to both, to one or to none; 13 makes a condition throw.</summary>
[Workflow("sorting")]
[Start<Numbers>]
[Edge<Numbers, Small>(When = nameof(IsSmall))]
[Edge<Numbers, Round>(When = nameof(IsRound))]
[Output<Small>]
[Output<Round>]
public sealed partial class Sorting
{
    private static bool IsSmall(int number) => number < 10;

    private static bool IsRound(int number) => number != 13 ? number % 10 == 0 : throw new FormatException("unlucky");
}
