// Settings of executors that a factory or a test changes, never a handler; a counter that only a subclass's test hook turns.
using CompiledWorkflows;

var greeting = new Greeting(greeter: () => new Greeter { Word = "Hi", Times = { 1, 2 } });
Console.WriteLine((await greeting.RunAsync("Ada")).Outputs.Single());

[Executor]
public partial class Greeter
{
    private int _resets;

    public string Word { get; set; } = "Hello";

    public List<int> Times { get; } = [];

    internal int Resets => _resets;

    internal void Reset()
    {
        _resets++;
        Word = "Hello";
        Times.Clear();
    }

    [Handler]
    public string OnName(string name) => string.Join(' ', Times.Select(_ => $"{Word} {name}"));
}

[Workflow("greeting")]
[Start<Greeter>]
[Output<Greeter>]
public sealed partial class Greeting;
