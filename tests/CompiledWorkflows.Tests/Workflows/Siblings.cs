namespace CompiledWorkflows.Tests;

/// <summary>Counts down with another of its kind, and tells at the end what came by.</summary>
[Sends<int>]
[Sends<string>]
public abstract partial class Stage
{
    [State] private int _count;
    [State] private readonly List<string> _log = [];

    [Handler]
    private void OnNumber(int number, ExecutorContext<Stage> context)
    {
        _log.Add($"{number}@{++_count}");
        if (number > 0)
            context.Send(number - 1);
        if (number <= 1)
            context.Send(string.Join(" ", _log));
    }
}

[Executor]
public sealed partial class Upstairs : Stage;

[Executor]
[Sends<char>]
public sealed partial class Downstairs : Stage
{
    [State] private int _own;

    [Handler]
    public void OnText(string text, ExecutorContext<Downstairs> context)
    {
        _own += text.Length;
        context.Send((char)('a' + _own));
    }
}

/// <summary>Two nodes of one class are two subclasses: handlers, what they send, and state are inherited.</summary>
[Workflow("siblings")]
[Start<Upstairs>]
[Edge<Upstairs, Downstairs>]
[Edge<Downstairs, Upstairs>]
[Output<Upstairs, string>]
[Output<Downstairs, string>]
[Output<Downstairs, char>]
public sealed partial class Siblings;
