namespace CompiledWorkflows.Tests;

public sealed record Toil(int Rounds);

public sealed record Rest(int Round);

public sealed record Doubt(int Round);

/// <summary>Works in rounds, each with an effect in the world; rests in some of them, and asks in others.</summary>
[Workflow("toiling")]
[Start<Toiler>]
[Edge<Toiler, Toiler>]
[Edge<Toiler, Counsel>]
[Edge<Counsel, Toiler>]
[Output<Toiler, string>]
public sealed partial class Toiling;

[RequestPort<Doubt, int>("counsel")]
public sealed partial class Counsel;

[Executor]
[Sends<int>]
[Sends<Rest>]
[Sends<Doubt>]
[Sends<string>]
public sealed partial class Toiler(Effects effects)
{
    [State] private int _rounds;

    [Handler]
    public int OnStart(Toil toil)
    {
        _rounds = toil.Rounds;
        return 0;
    }

    [Handler]
    public async Task OnRound(int round, ExecutorContext<Toiler> context)
    {
        await effects.TakeAsync(context.EffectKey, context.RunId);
        if (round == _rounds)
            context.Send($"{round} rounds");
        else if (round % 7 == 3)
            context.SendAfter(new Rest(round + 1), TimeSpan.FromMilliseconds(300));
        else if (round % 7 == 5)
            context.Send(new Doubt(round + 1));
        else
            context.Send(round + 1);
    }

    [Handler]
    public int OnRest(Rest rest) => rest.Round;
}
