// A streaming handler whose token lacks [EnumeratorCancellation]: the engine passes it as an argument, so nothing is missing.
using CompiledWorkflows;

[Executor]
public sealed partial class Ticker
{
    [Handler]
    public async IAsyncEnumerable<int> OnCount(int count, ExecutorContext context, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, cancellationToken);
            yield return i;
        }
    }
}

[Workflow("ticking")]
[Start<Ticker>]
[Output<Ticker>]
public sealed partial class Ticking;
