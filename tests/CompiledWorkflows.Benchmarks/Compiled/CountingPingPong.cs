using CompiledWorkflows;

namespace Benchmarks.Compiled;

/// <summary>Counts the balls it returns.</summary>
[Executor]
public sealed partial class CountingPing
{
    [State] private int _returned;

    [Handler]
    public int OnBall(int ball)
    {
        _returned++;
        return ball - 1;
    }
}

/// <inheritdoc cref="CountingPing"/>
[Executor]
public sealed partial class CountingPong
{
    [State] private int _returned;

    [Handler]
    public int OnBall(int ball)
    {
        _returned++;
        return ball - 1;
    }
}

/// <summary>The ping-pong with state: every superstep changes a number of the executor that has run, and its checkpoint saves it.</summary>
[Workflow("counting-ping-pong")]
[Start<CountingPing>]
[Edge<CountingPing, CountingPong>(When = nameof(IsInPlay))]
[Edge<CountingPong, CountingPing>(When = nameof(IsInPlay))]
public sealed partial class CountingPingPong
{
    private static bool IsInPlay(int ball) => ball > 0;
}
