namespace CompiledWorkflows.Tests;

/// <summary>A run that takes step after step, each with an effect in the world, until it is told that the race for it is over.</summary>
[Workflow("contested")]
[Start<Contender>]
[Edge<Contender, Contender>]
[Output<Contender, string>]
public sealed partial class Contested
{
    /// <summary>The step at which the first owner of each run fails, and from which those who race for it resume.</summary>
    public const int FirstContested = 3;

    /// <summary>Leaves a run that waits to be resumed.</summary>
    public static async Task LeaveBehindAsync(ICheckpointStore store, string runId)
    {
        var contested = new Contested(contender: () => new Contender(step => step < FirstContested ? false : throw new InvalidOperationException("The first owner goes."))) { Checkpoints = store };
        try
        {
            _ = await contested.RunAsync(0, new RunOptions { RunId = runId });
        }
        catch (WorkflowFailedException)
        {
        }
    }
}

[Executor]
[Sends<int>]
[Sends<string>]
public sealed partial class Contender(Func<int, bool> takeEffect)
{
    [Handler]
    public async Task OnStep(int step, ExecutorContext<Contender> context)
    {
        var isOver = takeEffect(step);
        await Task.Yield();
        if (isOver)
            context.Send($"{step}");
        else
            context.Send(step + 1);
    }
}
