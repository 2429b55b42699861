using CompiledWorkflows;

public sealed record Greeting(string Text);

[Executor]
public sealed partial class Greeter
{
    [Handler]
    public Greeting OnName(string name) => new(Language.Current == "fr" ? $"bonjour, {name}" : $"hello, {name}");
}

[Executor]
public sealed partial class Printer
{
    [Handler]
    public void OnGreeting(Greeting greeting) => Console.WriteLine($"      {greeting.Text}");
}

[Workflow("greetings")]
[Start<Greeter>]
[Edge<Greeter, Printer>]
public sealed partial class Greetings;
