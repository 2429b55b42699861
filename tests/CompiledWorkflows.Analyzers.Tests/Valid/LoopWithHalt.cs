// A cycle without output and without condition that ends because the executor asks the run to halt.
using CompiledWorkflows;

[Executor]
public sealed partial class Poller
{
    [State] private int _polls;

    [Handler]
    public async Task<int> OnPoll(int delay, ExecutorContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(delay), context.TimeProvider, cancellationToken);
        if (++_polls == 10)
            context.RequestHalt();
        return delay + 1;
    }
}

[Workflow("polling")]
[Start<Poller>]
[Edge<Poller, Poller>]
public sealed partial class Polling;
