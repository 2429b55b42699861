// A sub-workflow declares shared state of a type that the workflow around it has too: each has its own, and neither needs the other's.
using CompiledWorkflows;

public sealed record Seen(int Count);

[Executor]
public sealed partial class Inner
{
    [Handler]
    public int OnText(string text, Shared<Seen> seen)
    {
        seen.Update(before => before with { Count = before.Count + text.Length });
        return seen.Value.Count;
    }
}

[Executor]
public sealed partial class Outer
{
    [Handler]
    public string OnCount(int count, Shared<Seen> seen) => $"{count} inside, {seen.Value.Count} outside";
}

[Executor]
public sealed partial class Entry
{
    [Handler]
    public string OnText(string text, Shared<Seen> seen)
    {
        seen.Value = new Seen(1);
        return text;
    }
}

[Workflow("inside")]
[SharedState<Seen>(Initial = nameof(None))]
[Start<Inner>]
[Output<Inner>]
public sealed partial class Inside
{
    private static Seen None() => new(0);
}

[Workflow("outside")]
[SharedState<Seen>(Initial = nameof(Some))]
[Start<Entry>]
[Edge<Entry, Inside>]
[Edge<Inside, Outer>]
[Output<Outer>]
public sealed partial class Outside
{
    private static Seen Some() => new(100);
}
