namespace CompiledWorkflows.Testing.Tests;

#region CompiledWorkflows.Testing/PACKAGE.md
public sealed record Invoice(int Number);

public sealed record Reminder(int Number);

[Executor]
[Sends<Reminder>]
public sealed partial class Bookkeeper
{
    [State] private int _reminders;

    [Handler]
    public void OnInvoice(Invoice invoice, ExecutorContext<Bookkeeper> context)
        => context.SendAfter(new Reminder(invoice.Number), TimeSpan.FromDays(2));

    [Handler]
    public string? OnReminder(Reminder reminder, ExecutorContext<Bookkeeper> context)
    {
        if (++_reminders == 3)
            return $"{reminder.Number} is for the lawyers";

        context.SendAfter(reminder, TimeSpan.FromDays(1));
        return null;
    }
}

[Workflow("dunning")]
[Start<Bookkeeper>]
[Edge<Bookkeeper, Bookkeeper>]
[Output<Bookkeeper, string>]
public sealed partial class Dunning;
#endregion
