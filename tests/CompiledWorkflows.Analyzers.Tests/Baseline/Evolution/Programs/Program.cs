using CompiledWorkflows;

namespace Shop;

public static class Program
{
    /// <summary>Runs to the halt.</summary>
    public static async Task<bool> Save(ICheckpointStore store) =>
        (await new Orders { Checkpoints = store }.RunAsync(new Order("Ada", 5), new RunOptions { RunId = "run" })).Status == RunStatus.Halted;

    /// <summary>Goes on from a checkpoint to the end, over the halt, and tells all that comes of it.</summary>
    public static async Task<string[]> Resume(ICheckpointStore store, CheckpointId from)
    {
        var workflow = new Orders { Checkpoints = store };
        await using var first = await workflow.ResumeStreamingAsync(from, new RunOptions { RunId = from.Sequence < 2 ? "fork" + from.Sequence : null });
        await foreach (var happened in first.WatchStreamAsync())
        {
        }

        await using var run = first.Status == RunStatus.Halted ? await workflow.ResumeStreamingAsync(first.RunId) : first;
        await foreach (var happened in run.WatchStreamAsync())
        {
        }

        var told = new List<string>();
        foreach (var request in run.PendingRequests)
        {
            told.Add("asked=" + request.PortId);
            await run.SendResponseAsync(request.RequestId, new Answer(true));
        }

        await foreach (var happened in run.WatchStreamAsync())
        {
        }

        told.AddRange((await run.ResultAsync()).Outputs.SelectMany(output => $"{output}".Split(';')));
        return [.. told];
    }
}
