// Async lambdas and local functions in a handler that all become tasks, none of them async void.
using CompiledWorkflows;

[Executor]
public sealed partial class Retrying
{
    [Handler]
    public async Task<string> OnText(string text, ExecutorContext context, CancellationToken cancellationToken)
    {
        var first = await RetryAsync(async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, cancellationToken);
            return text;
        });

        await RetryAsync(() => Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, cancellationToken));
        Func<Task> last = async () => await Task.Yield();
        await last();
        return first;
    }

    private static async Task<T> RetryAsync<T>(Func<Task<T>> action)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (IOException) when (attempt < 3)
            {
                await Task.Yield();
            }
        }
    }

    private static async Task RetryAsync(Func<Task> action) => await action();
}

[Workflow("retrying")]
[Start<Retrying>]
[Output<Retrying>]
public sealed partial class RetryingWorkflow;
