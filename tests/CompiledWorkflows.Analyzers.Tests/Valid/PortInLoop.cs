// A conversation: a port in a cycle without a condition, which ends because the executor may return null or because nobody answers.
using CompiledWorkflows;

public sealed record Prompt(string Text);

[Executor]
[Sends<string>]
public sealed partial class Host
{
    [State] private int _turns;

    [Handler]
    public Prompt? OnLine(string line, ExecutorContext<Host> context)
    {
        if (line != "bye")
            return new Prompt($"{++_turns}: {line}?");

        context.Send($"{_turns} turns");
        return null;
    }
}

[RequestPort<Prompt, string>("guest")]
public sealed partial class Guest;

[Workflow("conversation")]
[Start<Host>]
[Edge<Host, Guest>]
[Edge<Guest, Host>]
[Output<Host, string>]
public sealed partial class Conversation;
