// Recursive types: a tree by list, one by union, a linked list by nullable members, types that refer to each other, a dictionary of itself.
using CompiledWorkflows;
using MessagePack;

public sealed record Folder(string Name, IReadOnlyList<Folder> Folders, FolderInfo? Info);

public sealed record FolderInfo(Folder? Parent, int Files);

[Union(0, typeof(Number))]
[Union(1, typeof(Sum))]
public abstract record Expression;

public sealed record Number(double Value) : Expression;

public sealed record Sum(Expression Left, Expression Right) : Expression;

public sealed class Link
{
    public int Value { get; set; }

    public Link? Next { get; set; }
}

public sealed class Trie
{
    public Dictionary<char, Trie> Children { get; } = [];

    public bool IsWord { get; set; }
}

[Executor]
public sealed partial class Planter
{
    [State] private Trie _words = new();
    [State] private Link? _first;

    [Handler] public Folder OnText(string text) => new(text, [new Folder("inner", [], null)], null);

    [Handler] public Sum OnNumber(double number) => new(new Number(number), new Sum(new Number(1), new Number(_words.Children.Count)));

    [Handler]
    public Link OnCount(int count)
    {
        _first = new Link { Value = count, Next = _first };
        _words = new Trie { IsWord = _first.Next is null };
        return _first;
    }
}

[Workflow("planting")]
[Start<Planter>]
[Output<Planter>]
public sealed partial class Planting;
