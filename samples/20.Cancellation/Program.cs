using CompiledWorkflows;

// A run that is cancelled ends when the superstep in flight has unwound, and can be resumed from the checkpoint before it.
await using var store = new InMemoryCheckpointStore();
var slow = new Renovation(painter: () => new Painter(TimeSpan.FromHours(1))) { Checkpoints = store };
var quick = new Renovation(painter: () => new Painter(TimeSpan.Zero)) { Checkpoints = store };

// With a token: it may as well be a timeout's, or that of a host that shuts down.
using var cancellation = new CancellationTokenSource();
try
{
    await using var run = await slow.RunStreamingAsync("kitchen", new RunOptions { RunId = "kitchen" });
    await foreach (var happened in run.WatchStreamAsync(cancellation.Token))
    {
        if (Show(happened) is "painting the kitchen")
            await cancellation.CancelAsync();
    }
}
catch (OperationCanceledException)
{
    Console.WriteLine("the token was cancelled");
}

// Without one: the stream ends by itself.
await using (var run = await slow.ResumeStreamingAsync("kitchen"))
{
    await foreach (var happened in run.WatchStreamAsync())
    {
        if (Show(happened) is "painting the kitchen")
            await run.CancelAsync();
    }

    Console.WriteLine($"the run is {run.Status}");
}

var result = await quick.ResumeAsync("kitchen");
Console.WriteLine($"{result.Outputs.Single()}, {result.Status} after {result.SuperSteps} supersteps");

static string? Show(WorkflowEvent happened)
{
    if (happened is not ProgressEvent progress)
        return null;

    Console.WriteLine(progress.Text);
    return progress.Text;
}

public sealed class ProgressEvent(string text) : WorkflowEvent
{
    public string Text { get; } = text;
}

[Executor]
public sealed partial class Plasterer
{
    [Handler]
    public string OnRoom(string room, ExecutorContext context)
    {
        context.AddEvent(new ProgressEvent($"plastering the {room}"));
        return room;
    }
}

[Executor]
public sealed partial class Painter(TimeSpan time)
{
    [Handler]
    public async Task<string> OnRoom(string room, ExecutorContext context, CancellationToken cancellationToken)
    {
        context.AddEvent(new ProgressEvent($"painting the {room}"));
        await Task.Delay(time, context.TimeProvider, cancellationToken);
        return room;
    }
}

[Executor]
public sealed partial class Cleaner
{
    [Handler]
    public string OnRoom(string room) => $"the {room} is new";
}

[Workflow("renovation")]
[Start<Plasterer>]
[Edge<Plasterer, Painter>]
[Edge<Painter, Cleaner>]
[Output<Cleaner>]
public sealed partial class Renovation;
