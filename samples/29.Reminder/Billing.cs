using CompiledWorkflows;

public sealed record Invoice(int Number, TimeSpan Patience);

public sealed record Overdue(int Reminders);

/// <summary>Reminds of an invoice twice, each time later than before, and then gives it away.</summary>
[Executor]
[Sends<Overdue>]
[Sends<string>]
public sealed partial class Bookkeeper
{
    [State] private Invoice? _invoice;

    [Handler]
    public void OnInvoice(Invoice invoice, ExecutorContext<Bookkeeper> context)
    {
        _invoice = invoice;
        context.SendAfter(new Overdue(1), invoice.Patience);
    }

    [Handler]
    public void OnOverdue(Overdue overdue, ExecutorContext<Bookkeeper> context)
    {
        if (overdue.Reminders == 3)
        {
            context.Send($"invoice {_invoice!.Number} goes to the lawyer");
            return;
        }

        context.Send($"reminder {overdue.Reminders} of invoice {_invoice!.Number}");
        context.SendAfter(new Overdue(overdue.Reminders + 1), _invoice.Patience * (overdue.Reminders + 1));
    }
}

[Workflow("billing")]
[Start<Bookkeeper>]
[Edge<Bookkeeper, Bookkeeper>]
[Output<Bookkeeper, string>]
public sealed partial class Billing;
