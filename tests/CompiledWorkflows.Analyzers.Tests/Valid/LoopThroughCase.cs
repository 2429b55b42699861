// A retry loop by case and otherwise, the case first; the way out is the otherwise.
using CompiledWorkflows;

public sealed record Job(string Name, int Tries, bool IsDone);

[Executor]
public sealed partial class Runner
{
    [Handler]
    public Job OnJob(Job job) => job with { Tries = job.Tries + 1, IsDone = job.Tries >= 2 };
}

[Executor]
public sealed partial class Finisher
{
    [Handler]
    public string OnJob(Job job) => $"{job.Name}: {job.Tries}";
}

[Workflow("jobs")]
[Start<Runner>]
[Case<Runner, Runner>(When = nameof(IsOpen), Label = "again")]
[Otherwise<Runner, Finisher>]
[Output<Finisher>]
public sealed partial class Jobs
{
    private static bool IsOpen(Job job) => !job.IsDone;
}
