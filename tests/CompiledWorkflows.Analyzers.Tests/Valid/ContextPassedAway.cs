// The executor itself never calls Send: it hands its context to other classes, which send what it declares, one of them by a generic helper.
using CompiledWorkflows;

public sealed record Chunk(string Text);

public sealed record End(int Count);

[Executor]
[Sends<Chunk>]
[Sends<End>]
public sealed partial class Splitter
{
    [Handler]
    public Task OnText(string text, ExecutorContext<Splitter> context) => new Writer(context).WriteAsync(text);
}

public sealed class Writer(ExecutorContext<Splitter> context)
{
    public async Task WriteAsync(string text)
    {
        foreach (var part in text.Chunk(3))
        {
            await Task.Yield();
            context.Send(new Chunk(new string(part)));
        }

        Finish(text.Length, context, static (context, end) => context.Send(end));
    }

    private static void Finish<T>(int count, T target, Action<T, End> send) => send(target, new End(count));
}

[Workflow("chunks")]
[Start<Splitter>]
[Output<Splitter>]
public sealed partial class Chunks;
