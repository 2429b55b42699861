// Shared state that only a handler of a base class takes, and one that only a join of a list takes, in replicas.
using CompiledWorkflows;

public sealed record Limits(int Most);

public sealed record Names(string Prefix);

public abstract partial class Limited
{
    [Handler]
    public string OnText(string text, Shared<Limits> limits) => text[..Math.Min(text.Length, limits.Value.Most)];
}

[Executor]
public sealed partial class Cutter : Limited;

[Executor]
public sealed partial class Joiner
{
    [Handler]
    public string OnTexts(IReadOnlyList<string> texts, Shared<Names> names) => names.Value.Prefix + string.Concat(texts);
}

[Workflow("cutting")]
[SharedState<Limits>(Initial = nameof(Ten))]
[SharedState<Names>(Initial = nameof(Plain))]
[Start<Cutter>]
[Replicas<Cutter>(2)]
[FanIn<Joiner>(typeof(Cutter))]
[Output<Joiner>]
public sealed partial class Cutting
{
    private static Limits Ten() => new(10);

    private static Names Plain() => new("> ");
}
