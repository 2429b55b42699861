// Handlers that a subclass adds beside those of its base class, under the same name, and one that takes a list which another executor sends as one message.
using CompiledWorkflows;

[Executor]
public partial class Counting
{
    [Handler] public int On(string text) => text.Length;
    [Handler] public int On(long number) => (int)number;
}

[Executor]
public sealed partial class CountingMore : Counting
{
    [Handler] public int On(List<string> texts) => texts.Count;
    [Handler] public int On(bool flag) => flag ? 1 : 0;
}

[Executor]
[Sends<bool>]
public sealed partial class Words
{
    [Handler]
    public List<string> OnText(string text, ExecutorContext<Words> context)
    {
        context.Send(text.Length > 3);
        return [.. text.Split(' ')];
    }

    [Handler] public string OnNumber(int number) => $"{number}";
}

[Workflow("counting")]
[Start<Words>]
[Edge<Words, CountingMore>]
[Output<CountingMore>]
public sealed partial class CountingWorkflow;
