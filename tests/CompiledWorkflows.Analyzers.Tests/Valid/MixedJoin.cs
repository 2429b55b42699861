// A join of one message and a list of the rest, and a target whose handlers take the messages of a set one by one.
using CompiledWorkflows;

public sealed record Head(string Text);

public sealed record Part(string Text);

[Executor]
public sealed partial class Start
{
    [Handler] public string OnText(string text) => text;
}

[Executor]
public sealed partial class Title
{
    [Handler] public Head OnText(string text) => new(text);
}

[Executor]
public sealed partial class Left
{
    [Handler] public Part OnText(string text) => new(text[..1]);
}

[Executor]
public sealed partial class Right
{
    [Handler] public Part OnText(string text) => new(text[1..]);
}

[Executor]
public sealed partial class Page
{
    [Handler] public string OnAll(Head head, IReadOnlyList<Part> parts) => head.Text + string.Concat(parts.Select(part => part.Text));
}

[Executor]
public sealed partial class Index
{
    [State] private readonly List<string> _entries = [];

    [Handler] public void OnHead(Head head) => _entries.Add(head.Text);

    [Handler]
    public int OnPart(Part part)
    {
        _entries.Add(part.Text);
        return _entries.Count;
    }
}

[Workflow("pages")]
[Start<Start>]
[Edge<Start, Title>]
[Edge<Start, Left>]
[Edge<Start, Right>]
[FanIn<Page>(typeof(Title), typeof(Left), typeof(Right))]
[FanIn<Index>(typeof(Title), typeof(Left), typeof(Right))]
[Output<Page>]
[Output<Index>]
public sealed partial class Pages;
