// State and messages of which nobody knows what they will hold: elsewhere the first checkpoint fails, or the resume, or a reader makes what a payload names.
// CWF2002: 'IRule' cannot be saved because the classes that it can be are not known; name them on 'IRule', as in [Union(0, typeof(…))]
// CWF2003: 'Task' cannot be saved because it means nothing outside of this process; await it in the handler and use its result
// CWF2003: 'List<Step>[].Log: System.Action<string>' cannot be saved because it means nothing outside of this process; save the data that decides which method to call, and choose the method in the handler
// CWF2001: 'Work.Data[].Value: object' cannot be saved because it can hold anything; use a class of your own, or an interface whose classes [Union] names
using CompiledWorkflows;

public interface IRule
{
    bool Holds(string text);
}

public sealed record Work(string Text, Dictionary<string, object> Data);

public sealed record Step(string Name, Action<string> Log);

[Executor]
public sealed partial class Checker
{
    [State] private IRule? _rule;
    [State] private Task? _running;
    [State] private readonly List<Step> _steps = [];

    [Handler]
    public Work OnText(string text)
    {
        _steps.Add(new Step(text, Console.WriteLine));
        _running ??= Task.CompletedTask;
        _rule = _rule is null || _rule.Holds(text) ? null : _rule;
        return new Work(text, new() { ["count"] = _steps.Count, ["done"] = _running.IsCompleted });
    }
}

[Workflow("checking")]
[Start<Checker>]
[Output<Checker>]
public sealed partial class Checking;
