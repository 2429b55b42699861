namespace CompiledWorkflows.Tests;

internal static class StoreListing
{
    public static async Task<List<CheckpointSummary>> AllAsync(this ICheckpointStore store, string runId)
    {
        var all = new List<CheckpointSummary>();
        await foreach (var checkpoint in store.ListAsync(runId))
            all.Add(checkpoint);
        return all;
    }
}
