namespace CompiledWorkflows.Tests;

public sealed record Note(int Number, string Text);

public sealed record Inquiry(string Text);

/// <summary>Hears texts, and numbers that it counts down.</summary>
[Executor]
[Sends<Note>]
[Sends<Inquiry>]
[Sends<int>]
public sealed partial class Listener(Func<string, Task>? work = null)
{
    [State] private List<string> _heard = [];

    [Handler]
    public async ValueTask OnText(string text, ExecutorContext<Listener> context)
    {
        await HearAsync(text, context);
        switch (text)
        {
            case "halt":
                context.RequestHalt();
                break;
            case "fail":
                throw new FormatException("on fire");
            case [.., '?']:
                context.Send(new Inquiry(text));
                break;
        }
    }

    [Handler]
    public async ValueTask<int?> OnNumber(int left, ExecutorContext<Listener> context)
    {
        await HearAsync($"{left}", context);
        return left > 0 ? left - 1 : null;
    }

    private async ValueTask HearAsync(string what, ExecutorContext<Listener> context)
    {
        if (work is not null)
            await work(what);
        _heard.Add(what);
        context.Send(new Note(_heard.Count, what));
    }
}

[RequestPort<Inquiry, string>("expert")]
public sealed partial class Expert;

[Executor]
public sealed partial class Scribe
{
    [State] private int _written;

    [Handler]
    public string OnNote(Note note) => $"{++_written}. {note.Number}: {note.Text}";

    [Handler]
    public string OnAnswer(Response<Inquiry, string> answer) => $"{++_written}. {answer.Request.Text} {answer.Value}";
}

/// <summary>Notes whatever it is told, for as long as anybody talks.</summary>
[Workflow("chat")]
[Start<Listener>]
[Edge<Listener, Listener>]
[Edge<Listener, Expert>]
[Edge<Listener, Scribe>]
[Edge<Expert, Scribe>]
[Output<Scribe>]
public sealed partial class Chat;

/// <summary>A chat inside of a workflow.</summary>
[Workflow("hall")]
[Start<Chat>]
[Output<Chat>]
public sealed partial class Hall;

/// <summary>Two listeners that hear everything.</summary>
[Workflow("choir")]
[Start<Listener>]
[Replicas<Listener>(2)]
[Edge<Listener, Scribe>]
[Output<Scribe>]
public sealed partial class Choir;
