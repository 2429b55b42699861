namespace CompiledWorkflows.Tests;

public sealed record Ball(string Colour);

public readonly record struct Serve(int Left, Ball Ball);

/// <summary>Passes messages made beforehand to and fro: values and references, sent and returned, past conditions.</summary>
[Executor]
[Sends<Serve>]
[Sends<Ball>]
public sealed partial class Ping
{
    [State] private int _played;

    [Handler]
    public void OnServe(Serve serve, ExecutorContext<Ping> context)
    {
        _played++;
        if (serve.Left == 0)
            return;
        context.Send(serve with { Left = serve.Left - 1 });
        context.Send(serve.Ball);
    }
}

[Executor]
public sealed partial class Pong
{
    [Handler]
    public Serve OnServe(Serve serve) => serve;

    [Handler]
    public ValueTask<Ball> OnBall(Ball ball) => new(ball);
}

[Executor]
public sealed partial class Fence
{
    [Handler]
    public void OnBall(Ball ball)
    {
    }
}

[Workflow("ping-pong")]
[Start<Ping>]
[Edge<Ping, Pong>(Of = typeof(Serve), When = nameof(Flies))]
[Edge<Ping, Pong>(Of = typeof(Ball), When = nameof(IsRed))]
[Edge<Pong, Ping>]
[Edge<Pong, Fence>(Of = typeof(Ball))]
public sealed partial class PingPong
{
    private static bool Flies(Serve serve) => serve.Left >= 0;

    private static bool IsRed(Ball ball) => ball.Colour == "red";
}
