// The only sends of a declared type stand in a helper, in a local function, in an extension method and in a delegate that is passed on.
using CompiledWorkflows;

public sealed record Step(int Number);

public sealed record Warning(string Text);

public sealed record Summary(string Text);

public sealed record Trace(string Text);

[Executor]
[Sends<Step>]
[Sends<Warning>]
[Sends<Summary>]
[Sends<Trace>]
public sealed partial class Planner
{
    [Handler]
    public async Task OnGoal(string goal, ExecutorContext<Planner> context)
    {
        for (var i = 0; i < goal.Length; i++)
            await SendStepAsync(i, context);

        Warn();
        context.Summarize(goal);
        Each(goal, text => context.Send(new Trace(text)));

        void Warn()
        {
            if (goal.Length == 0)
                context.Send(new Warning("nothing to do"));
        }
    }

    private static async Task SendStepAsync(int number, ExecutorContext<Planner> context)
    {
        await Task.Yield();
        context.Send(new Step(number));
    }

    private static void Each(string goal, Action<string> send)
    {
        foreach (var word in goal.Split(' '))
            send(word);
    }
}

public static class PlannerContext
{
    public static void Summarize(this ExecutorContext<Planner> context, string goal) => context.Send(new Summary(goal));
}

[Executor]
public sealed partial class Log
{
    [Handler] public string OnStep(Step step) => $"step {step.Number}";
    [Handler] public string OnWarning(Warning warning) => warning.Text;
    [Handler] public string OnSummary(Summary summary) => summary.Text;
    [Handler] public string OnTrace(Trace trace) => trace.Text;
}

[Workflow("planning")]
[Start<Planner>]
[Edge<Planner, Log>]
[Output<Log>]
public sealed partial class Planning;
