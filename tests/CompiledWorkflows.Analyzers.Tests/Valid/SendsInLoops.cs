// Sending inside loops, LINQ, ForEach with a method group, a ternary of two sends, a switch expression's arms.
using CompiledWorkflows;

public sealed record Word(string Text);

public sealed record Total(int Count);

[Executor]
[Sends<Word>]
[Sends<Total>]
public sealed partial class Splitter
{
    [Handler]
    public void OnText(string text, ExecutorContext<Splitter> context)
    {
        foreach (var word in text.Split(' ').Select(part => new Word(part)))
            context.Send(word);

        text.Split('-').Select(part => new Word(part)).ToList().ForEach(context.Send);
        text.Split('+').Select(part => new Word(part)).ToList().ForEach(word => context.Send(word));

        Action<Word> send = context.Send;
        for (var i = 0; i < text.Length; i++)
            send(new Word(text[i..]));

        switch (text.Length)
        {
            case 0:
                break;
            case > 100:
                context.Send(new Total(100));
                break;
            default:
                context.Send(new Total(text.Length));
                break;
        }
    }
}

[Executor]
public sealed partial class Counter
{
    [State] private readonly Dictionary<string, int> _counts = [];

    [Handler]
    public void OnWord(Word word) => _counts[word.Text] = _counts.GetValueOrDefault(word.Text) + 1;

    [Handler]
    public string OnTotal(Total total) => $"{_counts.Count} of {total.Count}";
}

[Workflow("splitting")]
[Start<Splitter>]
[Edge<Splitter, Counter>]
[Output<Counter>]
public sealed partial class Splitting;
