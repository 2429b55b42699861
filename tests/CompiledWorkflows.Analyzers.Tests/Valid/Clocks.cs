// Time from the run's TimeProvider, from one that is injected, and from values in messages; delays that use it; a run id as an identity.
using CompiledWorkflows;

public sealed record Reminder(string Text, DateTimeOffset At, TimeSpan Every);

public sealed record Reminded(string Key, DateTimeOffset At, DayOfWeek Day);

[Executor]
public sealed partial class Calendar(TimeProvider clock)
{
    [State] private DateTimeOffset _last;

    [Handler]
    public async Task<Reminded> OnReminder(Reminder reminder, ExecutorContext<Calendar> context, CancellationToken cancellationToken)
    {
        var now = context.TimeProvider.GetUtcNow();
        var wait = reminder.At - now;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, context.TimeProvider, cancellationToken);

        var started = clock.GetTimestamp();
        _last = context.TimeProvider.GetLocalNow().Add(clock.GetElapsedTime(started));
        return new Reminded($"{context.RunId}/{context.SuperStep}/{context.GetEffectKey("mail")}", _last, reminder.At.UtcDateTime.Date.DayOfWeek);
    }
}

[Workflow("calendar")]
[Start<Calendar>]
[Output<Calendar>]
public sealed partial class CalendarWorkflow;
