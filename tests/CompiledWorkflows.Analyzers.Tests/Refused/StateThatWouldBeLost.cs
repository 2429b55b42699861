// Members that a serializer leaves out without a word: elsewhere they are empty after a resume.
// CWF2007: 'Basket.Owner: string' would be lost because it cannot be set when it is restored; add a setter or a constructor parameter of its name, or leave it out with [IgnoreMember]
// CWF2008: 'Basket._changes: int' would be lost because generated code cannot reach it; make 'Basket' partial, or leave it out with [IgnoreMember]
using CompiledWorkflows;

public sealed class Basket
{
    private int _changes;

    public string Owner { get; } = "nobody";

    public int Changes => _changes;

    public void Change() => _changes++;
}

[Executor]
public sealed partial class Filler
{
    [State] private Basket _basket = new();

    [Handler]
    public int OnText(string text)
    {
        _basket.Change();
        return _basket.Changes + _basket.Owner.Length + text.Length;
    }
}

[Workflow("filling")]
[Start<Filler>]
[Output<Filler>]
public sealed partial class Filling;
