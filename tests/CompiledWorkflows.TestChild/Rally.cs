namespace CompiledWorkflows.Tests;

/// <summary>Two players and one ball: every superstep is one small message, and one checkpoint where the run has a store.</summary>
[Workflow("rally")]
[Start<Server>]
[Edge<Server, Receiver>(When = nameof(IsInPlay))]
[Edge<Receiver, Server>(When = nameof(IsInPlay))]
public sealed partial class Rally
{
    private static bool IsInPlay(int ball) => ball > 0;
}

[Executor]
public sealed partial class Server
{
    [Handler]
    public int OnBall(int ball) => ball - 1;
}

[Executor]
public sealed partial class Receiver
{
    [Handler]
    public int OnBall(int ball) => ball - 1;
}
