using CompiledWorkflows;

namespace Benchmarks.Parking;

public sealed record Errand(int Number, TimeSpan? Delay);

public sealed record Question(int Number);

public sealed record Bell(DateTimeOffset Due);

/// <summary>Waits: for a response where there is no delay, else for a timer.</summary>
[Workflow("waiting")]
[Start<Waiter>]
[Edge<Waiter, Waiter>]
[Edge<Waiter, Somebody>]
[Edge<Somebody, Waiter>]
[Output<Waiter, TimeSpan>]
public sealed partial class Waiting;

[RequestPort<Question, int>("somebody")]
public sealed partial class Somebody;

[Executor]
[Sends<Question>]
[Sends<Bell>]
public sealed partial class Waiter
{
    [Handler]
    public void OnErrand(Errand errand, ExecutorContext<Waiter> context)
    {
        if (errand.Delay is { } delay)
            context.SendAfter(new Bell(context.TimeProvider.GetUtcNow() + delay), delay);
        else
            context.Send(new Question(errand.Number));
    }

    [Handler]
    public TimeSpan OnAnswer(int answer) => TimeSpan.Zero;

    /// <summary>Puts out how late the timer is.</summary>
    [Handler]
    public TimeSpan OnBell(Bell bell, ExecutorContext<Waiter> context) => context.TimeProvider.GetUtcNow() - bell.Due;
}
