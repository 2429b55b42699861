// Events that executors publish hold anything, a delegate and a stream too: nobody saves them. And Send has a name of its own elsewhere.
using CompiledWorkflows;

public sealed class UploadEvent(Stream content, Action cancel) : WorkflowEvent
{
    public Stream Content { get; } = content;

    public Action Cancel { get; } = cancel;
}

public sealed class Channel
{
    public List<object> Sent { get; } = [];

    public void Send(object anything) => Sent.Add(anything);
}

[Executor]
public sealed partial class Uploader(Channel channel)
{
    [Handler]
    public void OnBytes(byte[] bytes, ExecutorContext context)
    {
        context.AddEvent(new UploadEvent(new MemoryStream(bytes), context.RequestHalt));
        channel.Send(bytes.Length);
        channel.Send(new List<int>());
    }
}

[Workflow("upload")]
[Start<Uploader>]
public sealed partial class Upload;
