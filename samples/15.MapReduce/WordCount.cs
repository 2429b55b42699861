using CompiledWorkflows;

/// <summary>All words of the text, in the order of the text: kept once, for all mappers.</summary>
public sealed record Words(IReadOnlyList<string> All);

/// <summary>The part of the words that one mapper takes.</summary>
public sealed record Slice(int Mapper, int Start, int Count);

public sealed record Mapped(Dictionary<string, int> Counts);

/// <summary>What one reducer is to add up: for each of its words the counts that the mappers came to.</summary>
public sealed record Share(int Reducer, Dictionary<string, List<int>> Counts);

public sealed record Reduced(Dictionary<string, int> Counts);

[Executor]
[Sends<Slice>]
public sealed partial class Splitter
{
    [Handler]
    public void OnText(string text, Shared<Words> words, ExecutorContext<Splitter> context)
    {
        var all = text.ToLowerInvariant().Split([' ', '\n', '.', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        words.Value = new Words(all);
        for (var mapper = 0; mapper < WordCount.Mappers; mapper++)
        {
            var start = all.Length * mapper / WordCount.Mappers;
            var end = all.Length * (mapper + 1) / WordCount.Mappers;
            context.Send(new Slice(mapper, start, end - start));
        }
    }
}

[Executor]
public sealed partial class Mapper
{
    [Handler]
    public Mapped OnSlice(Slice slice, Shared<Words> words)
        => new(words.Value.All.Skip(slice.Start).Take(slice.Count).CountBy(word => word).ToDictionary());
}

[Executor]
[Sends<Share>]
public sealed partial class Shuffler
{
    [Handler]
    public void OnMapped(IReadOnlyList<Mapped> mapped, ExecutorContext<Shuffler> context)
    {
        var counts = mapped.SelectMany(part => part.Counts).ToLookup(entry => entry.Key[0] % WordCount.Reducers);
        for (var reducer = 0; reducer < WordCount.Reducers; reducer++)
            context.Send(new Share(reducer, counts[reducer].GroupBy(entry => entry.Key, entry => entry.Value).ToDictionary(group => group.Key, group => group.ToList())));
    }
}

[Executor]
public sealed partial class Reducer
{
    [Handler]
    public Reduced OnShare(Share share) => new(share.Counts.ToDictionary(entry => entry.Key, entry => entry.Value.Sum()));
}

[Executor]
public sealed partial class Collector
{
    [Handler]
    public Dictionary<string, int> OnReduced(IReadOnlyList<Reduced> reduced) => reduced.SelectMany(part => part.Counts).ToDictionary();
}

[Workflow("word-count")]
[SharedState<Words>(Initial = nameof(NoWords))]
[Replicas<Mapper>(Mappers)]
[Replicas<Reducer>(Reducers)]
[Start<Splitter>]
[Edge<Splitter, Mapper>(Route = nameof(MapperOf))]
[FanIn<Shuffler>(typeof(Mapper))]
[Edge<Shuffler, Reducer>(Route = nameof(ReducerOf))]
[FanIn<Collector>(typeof(Reducer))]
[Output<Collector>]
public sealed partial class WordCount
{
    public const int Mappers = 3;
    public const int Reducers = 4;

    private static Words NoWords() => new([]);

    private static int MapperOf(Slice slice) => slice.Mapper;

    private static int ReducerOf(Share share) => share.Reducer;
}
