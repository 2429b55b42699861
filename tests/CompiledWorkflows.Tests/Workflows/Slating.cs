namespace CompiledWorkflows.Tests;

/// <summary>Has each of the given versions as its state, one a superstep.</summary>
[Executor]
public sealed partial class Slate(IReadOnlyList<byte[]> versions)
{
    [State] private byte[] _bytes = [];

    [Handler]
    public int? OnVersion(int version)
    {
        _bytes = versions[version];
        return version + 1 < versions.Count ? version + 1 : null;
    }
}

[Workflow("slating")]
[Start<Slate>]
[Edge<Slate, Slate>]
public sealed partial class Slating;

/// <summary>Puts a line in front of many, and counts.</summary>
[Executor]
public sealed partial class Chronicle
{
    [State] private int _before;
    [State] private List<string> _lines = [.. Enumerable.Range(0, 1000).Select(line => $"line {line:D4}, on which nothing has been written so far, as on all the others")];
    [State] private int _after;

    [Handler]
    public int? OnLines(int lines)
    {
        _before++;
        _lines.Insert(0, $"line {lines:D4}, on which something is written");
        _after++;
        return lines > 1 ? lines - 1 : null;
    }
}

[Workflow("chronicling")]
[Start<Chronicle>]
[Edge<Chronicle, Chronicle>]
public sealed partial class Chronicling;
