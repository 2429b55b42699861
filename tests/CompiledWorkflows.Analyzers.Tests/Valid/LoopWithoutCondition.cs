// A loop with no condition on any edge: the executor decides by what it sends whether it goes round again.
using CompiledWorkflows;

public sealed record Attempt(int Number);

public sealed record Verdict(int Attempts);

[Executor]
public sealed partial class Worker
{
    [Handler]
    public Attempt OnAttempt(Attempt attempt) => attempt with { Number = attempt.Number + 1 };
}

[Executor]
[Sends<Attempt>]
[Sends<Verdict>]
public sealed partial class Judge
{
    [Handler]
    public void OnAttempt(Attempt attempt, ExecutorContext<Judge> context)
    {
        if (attempt.Number < 5)
            context.Send(attempt);
        else
            context.Send(new Verdict(attempt.Number));
    }
}

[Workflow("attempts")]
[Start<Worker>]
[Edge<Worker, Judge>]
[Edge<Judge, Worker>]
[Output<Judge, Verdict>]
public sealed partial class Attempts;
