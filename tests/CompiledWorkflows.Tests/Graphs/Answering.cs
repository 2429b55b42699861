namespace CompiledWorkflows.Tests.Graphs;

internal static class Answering
{
    /// <summary>Grants whatever the run asks for, until it asks no more.</summary>
    public static async Task AnswerAllAsync<TOutput>(this StreamingRun<TOutput> run)
    {
        await run.ResultAsync();
        while (run.PendingRequests is [RequestInfoEvent<Need, Grant> asked, ..])
        {
            await run.SendResponseAsync(asked, new Grant(asked.Request.Number, true));
            await run.ResultAsync();
        }
    }
}
