namespace CompiledWorkflows.Tests.Golden;

public sealed record Plan(int Alarms);

public sealed record Ring(string Name, int Number);

public sealed record Rung(string Name);

public sealed record Echo(string Name, decimal Loudness);

public sealed record Doubt(string Text);

/// <summary>Sets timers of every kind: for a node, for a fan-in, for the outside, and for a request.</summary>
[Executor]
[Sends<Doubt>]
[Sends<Ring>]
[Sends<Echo>]
[Sends<string>]
public sealed partial class Clockmaker
{
    [State] private int _plans;

    [Handler]
    public void OnPlan(Plan plan, ExecutorContext<Clockmaker> context)
    {
        _plans++;
        context.Send(new Doubt($"{plan.Alarms} alarms?"));
        for (var i = 0; i < plan.Alarms; i++)
        {
            context.SendAfter(new Ring($"alarm {i}", i), TimeSpan.FromHours(3 - i));
            context.SendAt(new Echo($"alarm {i}", 1.5m * i), context.TimeProvider.GetUtcNow().AddDays(1));
            context.SendAfter($"plan {_plans}, {i}", TimeSpan.FromMinutes(90));
        }
    }
}

[Executor]
public sealed partial class Bell
{
    [State] private List<int> _rung = [];

    [Handler]
    public Rung OnRing(Ring ring)
    {
        _rung.Add(ring.Number);
        return new Rung(ring.Name);
    }
}

[Executor]
public sealed partial class Listener
{
    [Handler]
    public string OnPair(Rung rung, Echo echo) => $"{rung.Name} heard at {echo.Loudness}";
}

[RequestPort<Doubt, bool>("doubts")]
public sealed partial class Doubts : IExpires<Doubt, bool>
{
    public static TimeSpan? TimeoutOf(Doubt doubt) => TimeSpan.FromHours(1.75);

    public static bool OnTimeout(Doubt doubt) => true;
}

[Executor]
public sealed partial class Skeptic
{
    [Handler]
    public string OnAnswer(Response<Doubt, bool> answer) => $"{answer.Request.Text} {answer.Value}";
}

[Workflow("alarms")]
[Start<Clockmaker>]
[Edge<Clockmaker, Bell>]
[Edge<Clockmaker, Doubts>]
[Edge<Doubts, Skeptic>]
[FanIn<Listener>(typeof(Bell), typeof(Clockmaker), Key = nameof(NameOf))]
[Output<Clockmaker, string>]
[Output<Listener>]
[Output<Skeptic>]
public sealed partial class Alarms
{
    private static string NameOf(Rung rung) => rung.Name;

    private static string NameOf(Echo echo) => echo.Name;
}
