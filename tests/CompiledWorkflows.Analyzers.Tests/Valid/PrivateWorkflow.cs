// A whole workflow nested in private, where no extension method can name the executor and Send goes by a marker interface.
using CompiledWorkflows;

public static partial class Host
{
    public static async Task<string> PlayAsync(int count)
    {
        var result = await new Flow().RunAsync(new Ping(count));
        return result.Outputs.Single();
    }

    private sealed record Ping(int Count);

    [Executor]
    [Sends<Ping>]
    [Sends<string>]
    private sealed partial class Pinger
    {
        [State] private Ping? _last;

        [Handler]
        private void OnPing(Ping ping, ExecutorContext<Pinger> context)
        {
            _last = ping;
            if (ping.Count > 0)
                context.Send(new Ping(ping.Count - 1));
            else
                context.Send($"{_last}");
        }
    }

    [Workflow("pinging")]
    [Start<Pinger>]
    [Edge<Pinger, Pinger>]
    [Output<Pinger, string>]
    private sealed partial class Flow;
}
