// Resources, locks and exceptions in handlers: try and finally around sends, using, await using, a lock on a local, a cancelled wait that is handled.
using CompiledWorkflows;

[Executor]
[Sends<int>]
public sealed partial class Careful
{
    [State] private int _failures;

    [Handler]
    public async Task OnText(string text, ExecutorContext<Careful> context, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(1));
        try
        {
            await using var stream = new MemoryStream();
            await stream.WriteAsync(new byte[text.Length], timeout.Token);
            context.Send((int)stream.Length);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _failures++;
        }
        finally
        {
            context.Send(_failures);
        }

        var gate = new Lock();
        var sum = 0;
        Parallel.For(0, 4, i =>
        {
            lock (gate)
                sum += i;
        });
        context.Send(sum);
    }
}

[Workflow("careful")]
[Start<Careful>]
[Output<Careful>]
public sealed partial class CarefulWorkflow;
