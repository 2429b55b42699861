// Replicas with a route for one type and none for the other, a fan-in that waits for all of them, and their number in a constant.
using CompiledWorkflows;

public sealed record Word(string Text);

public sealed record Flush;

public sealed record Part(IReadOnlyDictionary<string, int> Counts);

[Executor]
[Sends<Word>]
[Sends<Flush>]
public sealed partial class Split
{
    [Handler]
    public void OnText(string text, ExecutorContext<Split> context)
    {
        foreach (var word in text.Split(' '))
            context.Send(new Word(word));
        context.Send(new Flush());
    }
}

[Executor]
public sealed partial class Shard
{
    [State] private Dictionary<string, int> _counts = [];

    [Handler]
    public void OnWord(Word word) => _counts[word.Text] = _counts.GetValueOrDefault(word.Text) + 1;

    [Handler]
    public Part OnFlush(Flush flush)
    {
        var part = new Part(_counts);
        _counts = [];
        return part;
    }
}

[Executor]
public sealed partial class Merge
{
    [Handler]
    public int OnParts(IReadOnlyList<Part> parts, ExecutorContext context) => parts.Sum(part => part.Counts.Count) + context.ReplicaIndex;
}

[Workflow("word-count")]
[Start<Split>]
[Replicas<Shard>(Shards)]
[Replicas<Merge>(1)]
[Edge<Split, Shard>(Of = typeof(Word), Route = nameof(ShardOf))]
[Edge<Split, Shard>(Of = typeof(Flush))]
[FanIn<Merge>(typeof(Shard))]
[Output<Merge>]
public sealed partial class WordCount
{
    private const int Shards = 4;

    private static int ShardOf(Word word) => word.Text.Length == 0 ? -1 : word.Text[0] - 'a';
}
