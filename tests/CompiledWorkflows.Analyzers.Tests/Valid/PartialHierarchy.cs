// Partial types may have what others may not: private members, protected setters in a base class, a private constructor.
using CompiledWorkflows;

public abstract partial class Document
{
    protected string Title { get; set; } = "";

    public int Version { get; protected set; }

    private int _edits;

    protected void Edit() => Version = ++_edits;
}

public sealed partial class Letter : Document
{
    private Letter()
    {
    }

    public static Letter To(string who) => new() { Title = who };

    public Letter Next()
    {
        Edit();
        return this;
    }

    public override string ToString() => $"{Title} {Version}";
}

public partial struct Counter
{
    private int _value;

    public readonly bool IsEmpty => _value == 0;

    public int Next() => ++_value;
}

[Executor]
public sealed partial class Author
{
    [State] private Counter _counter;
    [State] private Letter? _last;

    [Handler]
    public Letter OnName(string name)
    {
        _counter.Next();
        return _last = _counter.IsEmpty || _last is null ? Letter.To(name) : Letter.To($"{_last}");
    }
}

[Workflow("letters")]
[Start<Author>]
[Output<Author>]
public sealed partial class Letters;
