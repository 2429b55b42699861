// A record as an executor, with a primary constructor and a record as its base.
using CompiledWorkflows;

namespace Records;

public abstract partial record Named(string Name)
{
    [State] private int _uses;

    protected int Use() => ++_uses;
}

[Executor]
public sealed partial record Labeler(string Label) : Named(Label)
{
    [Handler]
    public string On(int number) => $"{Label} {number} {Use()}";
}

[Workflow]
[Start<Labeler>]
[Output<Labeler>]
public sealed partial class Labeling;
