using CompiledWorkflows;

// A long computation is stopped again and again, and goes on from its last checkpoint until it is done. What it has found so far
// is the worker's state; what is left to do is the message on its way.
await using var store = new InMemoryCheckpointStore();
var search = new FactorSearch { Checkpoints = store };

await using (var first = await search.RunStreamingAsync(12, new RunOptions { RunId = "factors" }))
    await WatchForAWhileAsync(first);

while (await store.GetLatestAsync("factors") is { Status: RunStatus.Running } latest)
{
    Console.WriteLine($"stopped at {latest.Id}, {latest.SuperStep} supersteps done");
    await using var resumed = await search.ResumeStreamingAsync("factors");
    await WatchForAWhileAsync(resumed);
}

// Whoever stops watching a run and disposes of it stops it; the superstep in flight, if there is one, has then never been.
static async Task WatchForAWhileAsync(StreamingRun<FactorPairs> run)
{
    var steps = 0;
    await foreach (var happened in run.WatchStreamAsync())
    {
        switch (happened)
        {
            case ExecutorInvokedEvent { Data: Remaining remaining }:
                Console.WriteLine($"  factors of {remaining.From}");
                break;
            case WorkflowOutputEvent<FactorPairs> output:
                Console.WriteLine($"done: {output.Data}");
                break;
            case SuperStepCompletedEvent when ++steps == 5:
                return;
        }
    }
}

/// <summary>The numbers still to be looked at.</summary>
public sealed record Remaining(int From, int To);

/// <summary>Pairs of factors greater than 1, by their product.</summary>
public sealed record FactorPairs(SortedDictionary<int, List<(int Low, int High)>> ByNumber)
{
    public override string ToString()
        => string.Join(", ", ByNumber.SelectMany(entry => entry.Value, (entry, pair) => $"{entry.Key} = {pair.Low} x {pair.High}"));
}

[Executor]
public sealed partial class Planner
{
    [Handler]
    public Remaining OnLimit(int limit) => new(2, limit);
}

[Executor]
[Sends<Remaining>]
[Sends<FactorPairs>]
public sealed partial class Worker
{
    [State] private readonly SortedDictionary<int, List<(int Low, int High)>> _found = [];

    [Handler]
    public void OnRemaining(Remaining remaining, ExecutorContext<Worker> context)
    {
        var number = remaining.From;
        var pairs = Enumerable.Range(2, number).TakeWhile(low => low * low <= number).Where(low => number % low == 0).Select(low => (low, number / low));
        if (pairs.ToList() is { Count: > 0 } found)
            _found[number] = found;

        if (number < remaining.To)
            context.Send(remaining with { From = number + 1 });
        else
            context.Send(new FactorPairs(_found));
    }
}

[Workflow("factor-search")]
[Start<Planner>]
[Edge<Planner, Worker>]
[Edge<Worker, Worker>]
[Output<Worker, FactorPairs>]
public sealed partial class FactorSearch;
