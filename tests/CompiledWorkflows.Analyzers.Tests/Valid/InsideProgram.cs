// Executors, messages and conditions nested in the class of a program with top-level statements, which answers a request itself.
using CompiledWorkflows;

await using var run = await new Asking().RunStreamingAsync("who");
await foreach (var happened in run.WatchStreamAsync())
{
    if (happened is RequestInfoEvent<string, int> request)
        await run.SendResponseAsync(request, Count++);
}

internal sealed partial class Program
{
    private static int Count { get; set; }

    [Executor]
    internal sealed partial class Echo
    {
        [State] private Heard? _last;

        [Handler]
        public string OnText(string text)
        {
            var before = _last;
            _last = new Heard(text);
            return before?.Text ?? text;
        }

        private sealed record Heard(string Text);
    }
}

[RequestPort<string, int>]
internal sealed partial class Port;

[Workflow]
[Start<Program.Echo>]
[Edge<Program.Echo, Port>]
[Output<Port>]
internal sealed partial class Asking;
