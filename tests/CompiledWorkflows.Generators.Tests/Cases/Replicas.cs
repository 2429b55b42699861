// Replicas: an edge that picks one, one that reaches all, a start of several, joins from and to them.
using System.Collections.Generic;
using CompiledWorkflows;

namespace Replicated;

public sealed record Word(string Text);

public sealed record Flush;

public sealed record Part(Dictionary<string, int> Counts);

[Executor]
[Sends<Word>]
[Sends<Flush>]
public sealed partial class Split
{
    [Handler]
    public void OnText(string text, ExecutorContext<Split> context) => context.Send(new Word(text));
}

[Executor]
public sealed partial class Count
{
    [State]
    private readonly Dictionary<string, int> _counts = [];

    [Handler]
    public void OnWord(Word word) => _counts[word.Text] = 1;

    [Handler]
    public Part OnFlush(Flush flush) => new(_counts);
}

[Executor]
public sealed partial class Merge
{
    [Handler]
    public string OnParts(IReadOnlyList<Part> parts) => "";

    [Handler]
    public string OnBoth(Flush flush, IReadOnlyList<Part> parts) => "";
}

[Workflow("replicas")]
[Start<Split>]
[Replicas<Split>(2)]
[Replicas<Count>(3)]
[Replicas<Merge>(1)]
[Edge<Split, Count>(Of = typeof(Word), Route = nameof(ShardOf), When = nameof(IsWord))]
[Case<Split, Count>(Of = typeof(Flush), When = nameof(IsAlways))]
[Edge<Count, Merge2>]
[FanIn<Merge>(typeof(Count))]
[Output<Merge>]
public sealed partial class Shards
{
    private static int ShardOf(object any) => 1;

    private static int ShardOf(Word word) => word.Text[0];

    private static bool IsWord(Word word) => word.Text.Length > 0;

    private static bool IsAlways(Flush flush) => true;
}

[Executor]
public sealed partial class Merge2
{
    [Handler]
    public void OnPart(Part part)
    {
    }
}
