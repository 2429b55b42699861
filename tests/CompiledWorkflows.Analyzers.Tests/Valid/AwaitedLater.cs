// Work that gets the context and is awaited only later in the handler: by a local, a list, a producer with a channel, a registration that ends.
using System.Threading.Channels;
using CompiledWorkflows;

public sealed class Noted(string text) : WorkflowEvent
{
    public string Text { get; } = text;
}

public sealed class Job
{
    public ExecutorContext<Importer>? Context { get; set; }

    public Action<int>? Done { get; set; }

    public async Task RunAsync(int number)
    {
        await Task.Yield();
        Context?.Send(number);
        Done?.Invoke(number);
    }
}

[Executor]
[Sends<int>]
public sealed partial class Importer
{
    [Handler]
    public async Task OnNumbers(int[] numbers, ExecutorContext<Importer> context, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(() => context.AddEvent(new Noted("cancelled")));
        await using var timer = new Timer(_ => context.AddEvent(new Noted("still there")), null, 1000, 1000);

        var working = WorkAsync(numbers, context);
        var job = new Job { Context = context };
        job.Done = number => context.AddEvent(new Noted($"{number}"));
        List<Task> jobs = [.. numbers.Select(job.RunAsync)];

        var channel = Channel.CreateBounded<int>(10);
        var producing = Task.Run(() => ProduceAsync(numbers, channel.Writer, context), cancellationToken);
        await foreach (var number in channel.Reader.ReadAllAsync(cancellationToken))
            context.Send(number);

        await producing;
        await working;
        await Task.WhenAll(jobs);
    }

    private static async Task WorkAsync(int[] numbers, ExecutorContext<Importer> context)
    {
        foreach (var number in numbers)
        {
            await Task.Yield();
            context.Send(number);
        }
    }

    private static async Task ProduceAsync(int[] numbers, ChannelWriter<int> writer, ExecutorContext context)
    {
        foreach (var number in numbers)
            await writer.WriteAsync(number);

        context.AddEvent(new Noted("produced"));
        writer.Complete();
    }
}

[Workflow("importing")]
[Start<Importer>]
[Output<Importer>]
public sealed partial class Importing;
