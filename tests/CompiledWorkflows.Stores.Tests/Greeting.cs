namespace CompiledWorkflows.Tests;

/// <summary>The workflow of the packages' pages.</summary>
[Workflow("greeting")]
[Start<Greeter>]
[Output<Greeter>]
public sealed partial class Greeting;

[Executor]
public sealed partial class Greeter
{
    [Handler]
    public string OnName(string name) => $"Hello, {name}!";
}
