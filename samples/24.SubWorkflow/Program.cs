using CompiledWorkflows;

// A workflow is a node of another: what its start executor handles is what it takes, and its outputs are what it sends. Here three
// texts go through it in turn, and what it finds out comes back to the one who asked.
var library = new Library();

await using var run = await library.RunStreamingAsync(["To be, or not to be", "  ", "Call me Ishmael"]);
await foreach (var happened in run.WatchStreamAsync())
{
    switch (happened)
    {
        case ExecutorCompletedEvent { Data: Counted counted } completed:
            Console.WriteLine($"{completed.ExecutorId}: {counted.Words} words in {counted.Title}");
            break;
        case WorkflowOutputEvent<string> output:
            Console.WriteLine(output.Data);
            break;
    }
}

public sealed record Text(string Title, string Content);

public sealed record Counted(string Title, int Words);

[Executor]
public sealed partial class Trimmer
{
    [Handler]
    public Text OnText(Text text) => text with { Content = text.Content.Trim() };
}

[Executor]
public sealed partial class Counter
{
    [Handler]
    public Counted OnText(Text text) => new(text.Title, text.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
}

[Workflow("word-counting")]
[Start<Trimmer>]
[Edge<Trimmer, Counter>]
[Output<Counter>]
public sealed partial class WordCounting;

[Executor]
[Sends<Text>]
[Sends<string>]
public sealed partial class Librarian
{
    [State] private readonly List<Counted> _counted = [];
    [State] private int _expected;

    [Handler]
    public void OnTexts(string[] contents, ExecutorContext<Librarian> context)
    {
        _expected = contents.Length;
        foreach (var (index, content) in contents.Index())
            context.Send(new Text($"text {index + 1}", content));
    }

    [Handler]
    public void OnCounted(Counted counted, ExecutorContext<Librarian> context)
    {
        _counted.Add(counted);
        if (_counted.Count == _expected)
            context.Send($"{_counted.Sum(text => text.Words)} words in {_expected} texts");
    }
}

[Workflow("library")]
[Start<Librarian>]
[Edge<Librarian, WordCounting>]
[Edge<WordCounting, Librarian>]
[Output<Librarian, string>]
public sealed partial class Library;
