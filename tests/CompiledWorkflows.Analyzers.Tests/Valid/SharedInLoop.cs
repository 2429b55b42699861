// Two writers of shared state in a cycle of two: one message goes round, so they write in turns and need no merge.
using CompiledWorkflows;

public sealed record Score(int Ada, int Grace);

public sealed record Ball(int Hits);

[Executor]
public sealed partial class Ada
{
    [Handler]
    public Ball OnBall(Ball ball, Shared<Score> score)
    {
        score.Value = score.Value with { Ada = score.Value.Ada + 1 };
        return new Ball(ball.Hits + 1);
    }
}

[Executor]
[Sends<Ball>]
[Sends<string>]
public sealed partial class Grace
{
    [Handler]
    public void OnBall(Ball ball, Shared<Score> score, ExecutorContext<Grace> context)
    {
        score.Value = score.Value with { Grace = score.Value.Grace + 1 };
        if (ball.Hits < 10)
            context.Send(ball);
        else
            context.Send($"{score.Value.Ada}:{score.Value.Grace}");
    }
}

[Workflow("match")]
[SharedState<Score>(Initial = nameof(Love))]
[Start<Ada>]
[Edge<Ada, Grace>]
[Edge<Grace, Ada>]
[Output<Grace, string>]
public sealed partial class Match
{
    private static Score Love() => new(0, 0);
}
