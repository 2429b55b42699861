// Open runs take what the start node handles, under overloads as accessible as what they name; inside, what only the workflow can name.
using System.Collections.Generic;
using System.Threading.Tasks;
using CompiledWorkflows;

namespace Feeding;

public sealed record Shown(int Value);

internal sealed record Inside(int Value);

[Workflow("feeding")]
[Start<Taker>]
[Output<Taker>]
public sealed partial class Flow
{
    public static async Task<int> FeedAsync()
    {
        await using var run = await new Flow().RunStreamingAsync(new Hidden(1));
        await run.SendMessageAsync(new Hidden(2));
        await run.SendMessageAsync(new Inside(3));
        await run.SendMessageAsync(new Shown(4));
        await run.SendMessageAsync(5);
        await run.SendMessageAsync([null, "6"]);
        return (await run.ResultAsync()).Outputs.Count;
    }

    private sealed record Hidden(int Value);

    [Executor]
    private sealed partial class Taker
    {
        [Handler] public long On(Shown message) => message.Value;

        [Handler] public long On(Inside message) => message.Value;

        [Handler] public long On(Hidden message) => message.Value;

        [Handler] public long On(int message) => message;

        [Handler] public long On(List<string?> message) => message.Count;
    }
}

[Executor]
public sealed partial class Generic
{
    [Handler] public void On(string message) { }
}

[Workflow("generic")]
[Start<Generic>]
public sealed partial class Flow<T>
{
    public static async Task FeedAsync()
    {
        await using StreamingRun<NoOutput> any = await new Flow<T>().ResumeStreamingAsync("run");
        await using var run = await new Flow<T>().ResumeStreamingAsync("run");
        await run.SendMessageAsync("text");
    }
}
