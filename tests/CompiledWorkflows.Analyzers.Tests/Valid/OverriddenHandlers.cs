// A virtual handler that a subclass overrides, an abstract one, and an override that repeats the attribute.
using CompiledWorkflows;

public abstract partial class Stage
{
    [Handler]
    public abstract string OnNumber(int number);

    [Handler]
    public virtual string OnText(string text) => text;

    [Handler]
    public virtual string OnFlag(bool flag) => flag.ToString();
}

[Executor]
public sealed partial class Loud : Stage
{
    [Handler]
    public override string OnNumber(int number) => $"{number}!";

    [Handler]
    public override string OnText(string text) => base.OnText(text) + "!";
}

[Workflow("loud")]
[Start<Loud>]
[Output<Loud>]
public sealed partial class LoudWorkflow;
