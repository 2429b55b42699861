// Handlers that are static, or that the compiler would have be static since they use nothing of the instance.
using CompiledWorkflows;

[Executor]
public sealed partial class Plain
{
    [Handler]
    public static int OnText(string text) => text.Length;

    [Handler]
    public int OnFlag(bool flag) => flag ? 1 : 0;

    [Handler]
    internal static async Task<int> OnDate(DateOnly date, ExecutorContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, cancellationToken);
        return date.Day;
    }
}

[Workflow("plain")]
[Start<Plain>]
[Output<Plain>]
public sealed partial class PlainWorkflow;
