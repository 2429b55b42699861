// Handlers of a plain base class, public, protected and private; the executor itself declares none.
using CompiledWorkflows;

public abstract partial class Greeting
{
    [Handler]
    public string OnName(string name) => $"Hello {name}";

    [Handler]
    protected string OnNumber(int number) => $"Hello number {number}";

    [Handler]
    private string OnFlag(bool flag) => flag ? "yes" : "no";
}

[Executor]
public sealed partial class Greeter : Greeting;

[Workflow("greeting")]
[Start<Greeter>]
[Output<Greeter>]
public sealed partial class GreetingWorkflow;
