using CompiledWorkflows;

namespace Shop;

public static class Program
{
    public static Task Save(ICheckpointStore store) => new Orders { Checkpoints = store }.RunAsync(new Order("Ada", 5), new RunOptions { RunId = "run" });

    public static async Task<string[]> Resume(ICheckpointStore store)
    {
        var told = new List<string>();
        await using var run = await new Orders { Checkpoints = store }.ResumeStreamingAsync("run");
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is WorkflowWarningEvent warning)
            {
                told.Add(warning.Message);
            }
        }

        foreach (var request in run.PendingRequests)
        {
            told.Add("asked=" + request.PortId);
            await run.SendResponseAsync(request.RequestId, new Answer(true));
        }

        await foreach (var happened in run.WatchStreamAsync())
        {
        }

        var result = await run.ResultAsync();
        told.AddRange(result.Outputs.SelectMany(output => $"{output}".Split(';')));
        return [.. told];
    }
}
