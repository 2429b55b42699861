// The context goes into an object that lives no longer than the handler: a using declaration, a tuple, a ref struct, a local record.
using CompiledWorkflows;

public sealed class Progress(ExecutorContext context) : IDisposable
{
    public void Report(string text) => context.AddEvent(new ProgressEvent(text));

    public void Dispose() => Report("done");
}

public sealed class ProgressEvent(string text) : WorkflowEvent
{
    public string Text { get; } = text;
}

[Executor]
[Sends<int>]
public sealed partial class Measurer
{
    [Handler]
    public void OnText(string text, ExecutorContext<Measurer> context)
    {
        using var progress = new Progress(context);
        progress.Report("started");

        var (self, length) = (context, text.Length);
        self.Send(length);

        var sender = new Sender(context);
        sender.Send(length + 1);
    }

    private readonly ref struct Sender(ExecutorContext<Measurer> context)
    {
        private readonly ExecutorContext<Measurer> _context = context;

        public void Send(int number) => _context.Send(number);
    }
}

[Workflow("measuring")]
[Start<Measurer>]
[Output<Measurer>]
public sealed partial class Measuring;
