namespace CompiledWorkflows.Hosting.Tests;

public sealed record Nap(int Hours);

public sealed record Alarm(int Hours);

/// <summary>Sleeps for some hours.</summary>
[Workflow("napping")]
[Start<Sleeper>]
[Edge<Sleeper, Sleeper>]
[Output<Sleeper, string>]
public sealed partial class Napping;

[Executor]
[Sends<Alarm>]
public sealed partial class Sleeper
{
    [Handler]
    public void OnNap(Nap nap, ExecutorContext<Sleeper> context) => context.SendAfter(new Alarm(nap.Hours), TimeSpan.FromHours(nap.Hours));

    [Handler]
    public string OnAlarm(Alarm alarm, ExecutorContext<Sleeper> context) => $"woken at {context.TimeProvider.GetUtcNow():HH:mm} after {alarm.Hours} hours";
}
