// Executors with several constructors, optional and required parameters, and `required` members, which a factory sets.
using CompiledWorkflows;

public interface IStore
{
    string? Find(int id);
}

[Executor]
public sealed partial class Finder
{
    private readonly IStore? _store;
    private readonly string _fallback;

    public Finder()
        : this(null)
    {
    }

    public Finder(IStore? store, string fallback = "none") => (_store, _fallback) = (store, fallback);

    [Handler]
    public string OnId(int id) => _store?.Find(id) ?? _fallback;
}

[Executor]
public sealed partial class Frame
{
    public required string Left { get; init; }

    public string Right { get; init; } = "]";

    [Handler]
    public string OnText(string text) => Left + text + Right;
}

[Executor]
public sealed partial record Labeler(string Label)
{
    [Handler]
    public string OnText(string text) => Label + text;
}

[Workflow("finding")]
[Start<Finder>]
[Edge<Finder, Frame>]
[Edge<Frame, Labeler>]
[Output<Labeler>]
public sealed partial class Finding;
