// More ways to know that a task is done before its result is read: awaited before, awaited by a helper, one of many, by WhenEach, in a continuation.
using CompiledWorkflows;

[Executor]
public sealed partial class Fetching
{
    [Handler]
    public async Task<int> OnUrls(string[] urls, CancellationToken cancellationToken)
    {
        var sum = 0;
        var tasks = urls.Select(url => FetchAsync(url, cancellationToken)).ToList();
        foreach (var task in tasks)
        {
            await task.ConfigureAwait(false);
            sum += task.Result;
        }

        await foreach (var task in Task.WhenEach(tasks).WithCancellation(cancellationToken))
            sum += task.Result;

        return sum;
    }

    [Handler]
    public async Task<int> OnUrl(string url, ExecutorContext context, CancellationToken cancellationToken)
    {
        var first = FetchAsync(url, cancellationToken);
        if (await Task.WhenAny(first, Task.Delay(TimeSpan.FromSeconds(1), context.TimeProvider, cancellationToken)) == first)
            return first.Result;

        await WithTimeoutAsync(first, cancellationToken);
        return first.GetAwaiter().GetResult();
    }

    [Handler]
    public async Task<int> OnCount(int count, CancellationToken cancellationToken)
    {
        var task = FetchAsync($"{count}", cancellationToken);
        if (!task.IsCompleted)
            await task;

        var next = await task.ContinueWith(done => done.Result + 1, cancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        var slow = await Task.Run(
            () =>
            {
                Thread.Sleep(1);
                return count;
            },
            cancellationToken);
        return task.Result + next + slow;
    }

    private static async Task<int> FetchAsync(string url, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return url.Length;
    }

    private static async Task WithTimeoutAsync(Task task, CancellationToken cancellationToken) => await task.WaitAsync(TimeSpan.FromSeconds(1), cancellationToken);
}

[Workflow("fetching")]
[Start<Fetching>]
[Output<Fetching>]
public sealed partial class FetchingWorkflow;
