using CompiledWorkflows;

namespace Benchmarks.Compiled;

[Executor]
public sealed partial class Greeter
{
    [Handler]
    public string OnName(string name) => "Hello, " + name;
}

[Executor]
public sealed partial class Shouter
{
    [Handler]
    public string OnText(string text) => text + "!";
}

/// <summary>Two steps from a name to the run's one output.</summary>
[Workflow("greeting")]
[Start<Greeter>]
[Edge<Greeter, Shouter>]
[Output<Shouter>]
public sealed partial class Greeting;
