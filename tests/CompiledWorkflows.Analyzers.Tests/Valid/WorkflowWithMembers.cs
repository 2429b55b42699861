// A workflow class with members of its own: interfaces, a constructor, properties, nested types, conditions in another part, methods that run it.
using CompiledWorkflows;

public interface INamed
{
    string Name { get; }
}

/// <summary>Checks texts.</summary>
[Workflow("checking")]
[Start<Checker>]
[Edge<Checker, Publisher>(When = nameof(IsLong))]
[Output<Publisher>]
public sealed partial class Checking : INamed, IEquatable<Checking>
{
    private int _checks;

    public Checking(string name)
        : this() => Name = name;

    public string Name { get; set; } = "checking";

    public Limits Bounds { get; } = new(3);

    public sealed record Limits(int Least);

    public async Task<string?> CheckAsync(string text)
    {
        _checks++;
        var result = await RunAsync(text);
        return result.Outputs.FirstOrDefault();
    }

    public bool Equals(Checking? other) => other is not null && other._checks == _checks;

    public override bool Equals(object? obj) => Equals(obj as Checking);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

public sealed partial class Checking
{
    private static bool IsLong(string text) => text.Length > 3;
}

[Executor]
public sealed partial class Checker
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Executor]
public sealed partial class Publisher
{
    [Handler] public string OnText(string text) => $"published {text}";
}
