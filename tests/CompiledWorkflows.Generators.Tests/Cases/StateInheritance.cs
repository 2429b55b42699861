// State in base classes, private, in a class that is no executor and in one that is; two nodes of one class are two subclasses.
using CompiledWorkflows;

namespace Inherited;

public abstract partial class Counting
{
    [State] private int _count;

    protected int Next() => ++_count;
}

[Executor]
public partial class Stage : Counting
{
    [State("seen")] private string _last = "";

    [Handler]
    public string On(string text)
    {
        _last = text;
        return $"{text} {Next()}";
    }
}

[Executor]
public sealed partial class First : Stage
{
    [State] private bool _flag;

    [Handler]
    public void On(bool flag) => _flag = flag;

    public bool Flag => _flag;
}

[Executor]
public sealed partial class Second : Stage;

[Workflow("stages")]
[Start<First>]
[Edge<First, Second>]
[Edge<Second, Stage>]
[Output<Stage>]
public sealed partial class Stages;
