#region hello
using CompiledWorkflows;

await using var store = new FileCheckpointStore("checkpoints");
var greeting = new Greeting { Checkpoints = store };

var result = await greeting.RunAsync(args.Length > 0 ? args[0] : "world");
Console.WriteLine(result.Outputs.Single());

[Executor]
public sealed partial class Greeter
{
    [Handler]
    public string OnName(string name) => $"Hello, {name}";
}

[Executor]
public sealed partial class Shouter
{
    [Handler]
    public string OnText(string text) => text.ToUpperInvariant() + "!";
}

[Workflow("greeting")]
[Start<Greeter>]
[Edge<Greeter, Shouter>]
[Output<Shouter>]
public sealed partial class Greeting;
#endregion
