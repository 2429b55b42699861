namespace CompiledWorkflows.Testing.Tests;

[Executor]
public sealed partial class Sender
{
    [Handler]
    public string OnNumber(int number) => $"{number}";
}

[Executor]
public sealed partial class Receiver
{
    [Handler]
    public void OnText(string text)
    {
    }
}

/// <summary>No condition lets a message pass.</summary>
[Workflow("losing")]
[Start<Sender>]
[Edge<Sender, Receiver>(When = nameof(Never))]
public sealed partial class Losing
{
    private static bool Never(string text) => false;
}
