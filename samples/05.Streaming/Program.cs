using CompiledWorkflows;

// A run can be watched while it goes on: each superstep, what each executor gets and makes, each output, and what goes wrong.
var pipeline = new TextPipeline();

await using var run = await pipeline.RunStreamingAsync(args.Length > 0 ? args[0] : "hello world");
await foreach (var happened in run.WatchStreamAsync())
{
    Console.WriteLine(happened switch
    {
        WorkflowStartedEvent started => $"{started.WorkflowId} has started",
        SuperStepStartedEvent step => $"superstep {step.SuperStep}",
        ExecutorInvokedEvent invoked => $"  {invoked.ExecutorId} gets '{invoked.Data}'",
        ExecutorCompletedEvent completed => $"  {completed.ExecutorId} makes '{completed.Data}'",
        ExecutorFailedEvent failed => $"  {failed.ExecutorId} fails: {failed.Exception.Message}",
        WorkflowOutputEvent<string> output => $"  output '{output.Data}'",
        SuperStepCompletedEvent => "  done",
        WorkflowErrorEvent error => $"error: {error.Exception.Message}",
        _ => $"{happened}",
    });
}

return run.Status == RunStatus.Completed ? 0 : 1;

[Executor]
public sealed partial class Upper
{
    [Handler]
    public string OnText(string text) => text.ToUpperInvariant();
}

[Executor]
public sealed partial class Reverse
{
    [Handler]
    public string OnText(string text)
        => text.Length > 0 ? string.Concat(text.Reverse()) : throw new FormatException("There is nothing to reverse.");
}

[Workflow("text-pipeline")]
[Start<Upper>]
[Edge<Upper, Reverse>]
[Output<Reverse>]
public sealed partial class TextPipeline;
