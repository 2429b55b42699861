namespace CompiledWorkflows.Tests;

/// <summary>Events in words, so that a test can write out a stream.</summary>
internal static class EventText
{
    public static string Describe(this WorkflowEvent happened) => happened switch
    {
        WorkflowStartedEvent started => started.Parent is null ? "started" : $"started from {started.Parent}",
        SuperStepStartedEvent started => $"superstep {started.SuperStep}",
        SuperStepCompletedEvent completed => $"superstep {completed.SuperStep} done",
        ExecutorInvokedEvent invoked => $"{invoked.ExecutorId} gets {invoked.Data}",
        ExecutorCompletedEvent completed => $"{completed.ExecutorId} returns {completed.Data ?? "nothing"}",
        ExecutorFailedEvent failed => $"{failed.ExecutorId} fails: {failed.Exception.Message}",
        WorkflowOutputEvent output => $"{output.ExecutorId} puts out {output.Data}",
        RequestInfoEvent request => $"{request.PortId} asks",
        WorkflowErrorEvent error => $"error: {error.Exception.GetType().Name}",
        _ => happened.GetType().Name,
    };

    public static async Task<List<WorkflowEvent>> WatchAsync<TOutput>(this StreamingRun<TOutput> run, CancellationToken cancellationToken = default)
    {
        var events = new List<WorkflowEvent>();
        await foreach (var happened in run.WatchStreamAsync(cancellationToken))
            events.Add(happened);
        return events;
    }

    public static async Task<List<string>> DescribeAsync<TOutput>(this StreamingRun<TOutput> run)
        => [.. (await run.WatchAsync()).Select(Describe)];
}
