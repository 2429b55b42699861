namespace CompiledWorkflows.Conformance.Tests.Edges;

[Executor]
public sealed partial class Rest
{
    [Handler]
    public string OnNumber(int number) => $"rest {number}";
}

[Executor]
public sealed partial class Sorter
{
    [Handler]
    public int OnNumber(int number) => number;
}

/// <summary>The first case that holds, else the rest.</summary>
[Workflow("switching")]
[Start<Sorter>]
[Case<Sorter, Small>(When = nameof(IsSmall))]
[Case<Sorter, Round>(When = nameof(IsRound))]
[Otherwise<Sorter, Rest>]
[Output<Small>]
[Output<Round>]
[Output<Rest>]
public sealed partial class Switching
{
    private static bool IsSmall(int number) => number < 10;

    private static bool IsRound(int number) => number % 10 == 0;
}

/// <summary>One case and nothing else.</summary>
[Workflow("case-alone")]
[Start<Sorter>]
[Case<Sorter, Small>(When = nameof(IsSmall))]
[Output<Small>]
public sealed partial class CaseAlone
{
    private static bool IsSmall(int number) => number < 10;
}

/// <summary>Tells which of its replicas it is.</summary>
[Executor]
public sealed partial class Shard
{
    [Handler]
    public string OnNumber(int number, ExecutorContext context) => $"{number} at {context.ReplicaIndex}";
}

/// <summary>The route is the number itself, whatever it is.</summary>
[Workflow("sharding")]
[Start<Sorter>]
[Replicas<Shard>(3)]
[Edge<Sorter, Shard>(Route = nameof(ShardOf))]
[Output<Shard>]
public sealed partial class Sharding
{
    private static int ShardOf(int number) => number;
}
