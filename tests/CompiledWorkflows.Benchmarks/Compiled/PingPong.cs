using CompiledWorkflows;

namespace Benchmarks.Compiled;

/// <summary>Returns the ball with one rally less.</summary>
[Executor]
public sealed partial class Ping
{
    [Handler]
    public int OnBall(int ball) => ball - 1;
}

/// <inheritdoc cref="Ping"/>
[Executor]
public sealed partial class Pong
{
    [Handler]
    public int OnBall(int ball) => ball - 1;
}

/// <summary>Two players, an edge with a condition each way: every superstep is one message handled, one sent, one condition.</summary>
[Workflow("ping-pong")]
[Start<Ping>]
[Edge<Ping, Pong>(When = nameof(IsInPlay))]
[Edge<Pong, Ping>(When = nameof(IsInPlay))]
public sealed partial class PingPong
{
    private static bool IsInPlay(int ball) => ball > 0;
}
