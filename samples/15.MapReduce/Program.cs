// Counts words: mappers count those of a slice each, the shuffler deals the words out by their first letter, reducers add up.
//   15.MapReduce FILE             counts
//   15.MapReduce --picture        draws the graph instead, for https://mermaid.live
var counting = new WordCount();

if (args is ["--picture"])
{
    Console.WriteLine(counting.Graph.ToMermaid());
    return;
}

var result = await counting.RunAsync(await File.ReadAllTextAsync(args is [var file] ? file : Path.Combine(AppContext.BaseDirectory, "text.txt")));
foreach (var (word, count) in result.Outputs.Single().OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(5))
    Console.WriteLine($"{count} {word}");
