namespace CompiledWorkflows.Testing.Tests;

public sealed class Noted(string text) : WorkflowEvent
{
    public string Text => text;
}

/// <summary>Does all that a context lets it do.</summary>
[Executor]
[Sends<int>]
[Sends<string>]
public sealed partial class Chatty
{
    [Handler]
    public void OnNumber(int number, ExecutorContext<Chatty> context, Shared<string> notes)
    {
        context.Send(number);
        context.SendAfter("later", TimeSpan.FromHours(number));
        context.SendAt("then", context.TimeProvider.GetUtcNow() + TimeSpan.FromHours(number));
        context.AddEvent(new Noted($"{number}"));
        context.RequestHalt();
        notes.Update(before => $"{before} {number}");
    }
}

/// <summary>Calls what only generated code should.</summary>
[Executor]
public sealed partial class Undeclared
{
    [Handler]
    public void OnNumber(int number, ExecutorContext<Undeclared> context) => context.Outbox<Guid>().Send(default);
}

[Workflow("undeclaring")]
[Start<Undeclared>]
public sealed partial class Undeclaring;
