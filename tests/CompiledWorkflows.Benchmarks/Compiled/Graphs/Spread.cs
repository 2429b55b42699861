using CompiledWorkflows;

namespace Benchmarks.Compiled.Graphs;

[Executor]
public sealed partial class Splitter
{
    [Handler]
    public int OnRound(int round) => round;
}

[Executor]
public sealed partial class Worker
{
    [Handler]
    public int OnPart(int part) => part;
}

/// <summary>Gets a message of every worker at once, and begins the next round.</summary>
[Executor]
public sealed partial class Collector
{
    [Handler]
    public int OnParts(IReadOnlyList<int> parts)
    {
        var sum = 0L;
        for (var i = 0; i < parts.Count; i++)
            sum += parts[i];
        return (int)(sum / Spread.Workers) - 1;
    }
}

/// <summary>Out to 64 executors and in again, round after round.</summary>
[Workflow("spread")]
[Start<Splitter>]
[Replicas<Worker>(Workers)]
[Edge<Splitter, Worker>]
[FanIn<Collector>(typeof(Worker))]
[Edge<Collector, Splitter>(When = nameof(IsLeft))]
public sealed partial class Spread
{
    public const int Workers = 64;

    private static bool IsLeft(int rounds) => rounds > 0;
}
