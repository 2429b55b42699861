namespace CompiledWorkflows.Tests;

public sealed record Appointment(string Name, int Minutes, params Appointment[] Then);

public sealed record Agenda(params Appointment[] Appointments);

public sealed record Reminder(string Text);

public sealed record Confirmation(string Text);

/// <summary>Keeps appointments: each is sent to itself after its minutes, and makes others.</summary>
[Executor]
[Sends<Appointment>]
[Sends<string>]
public sealed partial class Secretary(Action<ExecutorContext<Secretary>>? act = null)
{
    [State] private int _kept;

    [Handler]
    public void OnAgenda(Agenda agenda, ExecutorContext<Secretary> context)
    {
        act?.Invoke(context);
        Keep(agenda.Appointments, context);
    }

    [Handler]
    public void OnAppointment(Appointment appointment, ExecutorContext<Secretary> context)
    {
        _kept++;
        context.Send($"{context.SuperStep}: {appointment.Name} ({_kept})");
        Keep(appointment.Then, context);
    }

    private static void Keep(Appointment[] appointments, ExecutorContext<Secretary> context)
    {
        foreach (var appointment in appointments)
            context.SendAfter(appointment, TimeSpan.FromMinutes(appointment.Minutes));
    }
}

[Workflow("office")]
[Start<Secretary>]
[Edge<Secretary, Secretary>(When = nameof(IsMeant))]
[Output<Secretary, string>]
public sealed partial class Office
{
    private static bool IsMeant(Appointment appointment) => appointment.Name switch
    {
        "never" => false,
        "boom" => throw new ArithmeticException("boom"),
        _ => true,
    };
}

[RequestPort<Reminder, Confirmation>("approver")]
public sealed partial class Approver;

/// <summary>Asks, and reminds itself of it an hour later.</summary>
[Executor]
[Sends<Reminder>]
[Sends<string>]
public sealed partial class Asker
{
    [Handler]
    public void OnReminder(Reminder reminder, ExecutorContext<Asker> context)
    {
        context.Send(reminder);
        context.SendAfter($"reminded of {reminder.Text}", TimeSpan.FromHours(1));
    }

    [Handler]
    public string OnConfirmation(Confirmation confirmation) => confirmation.Text;
}

[Workflow("escalation")]
[Start<Asker>]
[Edge<Asker, Approver>]
[Edge<Approver, Asker>]
[Output<Asker, string>]
public sealed partial class Escalation;

/// <summary>Sends everything later: to a node of its own workflow, out of it, and into a fan-in.</summary>
[Executor]
[Sends<int>]
[Sends<string>]
public sealed partial class Delayer
{
    [Handler]
    public void OnText(string text, ExecutorContext<Delayer> context)
    {
        context.SendAfter(text.Length, TimeSpan.FromMinutes(1));
        context.SendAfter($"{text}!", TimeSpan.FromMinutes(2));
    }
}

[Executor]
public sealed partial class Doubler
{
    [Handler]
    public int OnNumber(int number) => number * 2;
}

[Executor]
public sealed partial class Both
{
    [Handler]
    public string OnBoth(string text, int number) => $"{text} {number}";
}

[Workflow("delaying")]
[Start<Delayer>]
[Edge<Delayer, Doubler>]
[FanIn<Both>(typeof(Delayer), typeof(Doubler))]
[Output<Both>]
[Output<Delayer, string>]
public sealed partial class Delaying;

[Executor]
public sealed partial class Loudspeaker
{
    [State] private int _heard;

    [Handler]
    public string OnText(string text) => $"{++_heard}: {text}";
}

[Workflow("outer-delaying")]
[Start<Delaying>]
[Edge<Delaying, Loudspeaker>]
[Output<Loudspeaker>]
public sealed partial class OuterDelaying;
