using CompiledWorkflows;

namespace OrderService;

/// <summary>Counts the orders by where they stand.</summary>
internal static class Status
{
    public static async Task<int> RunAsync(Settings settings)
    {
        await using var store = Stores.Open(settings.Store);
        foreach (var (status, count) in (await CountAsync(store)).OrderBy(each => each.Key))
            Console.WriteLine($"{count} {status}");
        return 0;
    }

    public static async Task<Dictionary<RunStatus, int>> CountAsync(ICheckpointStore store)
    {
        var counts = new Dictionary<RunStatus, int>();
        await foreach (var run in store.QueryRunsAsync(new RunQuery { WorkflowId = "fulfilment" }))
            counts[run.Status] = counts.GetValueOrDefault(run.Status) + 1;
        return counts;
    }
}
