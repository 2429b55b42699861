// Replicas that write shared state with a merge, a join of all of them with another node, and an edge from replicas to replicas.
using CompiledWorkflows;

public sealed record Task1(int Number);

public sealed record Result(int Number);

public sealed record Plan(int Count);

[Executor]
[Sends<Task1>]
public sealed partial class Planner
{
    [Handler]
    public Plan OnCount(int count, ExecutorContext<Planner> context)
    {
        for (var i = 0; i < count; i++)
            context.Send(new Task1(i));
        return new Plan(count);
    }
}

[Executor]
public sealed partial class Worker
{
    [Handler]
    public Result OnTask(Task1 task, Shared<long> done)
    {
        done.Value++;
        return new Result(task.Number * 2);
    }
}

[Executor]
public sealed partial class Auditor
{
    [State] private int _seen;

    [Handler] public void OnResult(Result result) => _seen += result.Number;
}

[Executor]
public sealed partial class Reporter
{
    [Handler]
    public string OnAll(Plan plan, IReadOnlyList<Result> results, Shared<long> done) => $"{plan.Count} {results.Count} {done.Value}";
}

[Workflow("work")]
[SharedState<long>(Merge = nameof(Sum))]
[Start<Planner>]
[Replicas<Worker>(3)]
[Replicas<Auditor>(2)]
[Edge<Planner, Worker>(Of = typeof(Task1))]
[Edge<Worker, Auditor>(Route = nameof(AuditorOf))]
[FanIn<Reporter>(typeof(Planner), typeof(Worker))]
[Output<Reporter>]
public sealed partial class WorkWorkflow
{
    private static int AuditorOf(Result result) => result.Number;

    private static long Sum(long before, long merged, long written) => merged + (written - before);
}
