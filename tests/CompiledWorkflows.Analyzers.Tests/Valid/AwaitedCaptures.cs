// Context and shared state are captured by lambdas, local functions and tasks, all of which the handler awaits before it returns.
using CompiledWorkflows;

public sealed record Page(string Url, int Size);

[Executor]
[Sends<Page>]
public sealed partial class Crawler
{
    [Handler]
    public async Task OnUrls(string[] urls, Shared<int> seen, ExecutorContext<Crawler> context, CancellationToken cancellationToken)
    {
        await Task.WhenAll(urls.Select(url => FetchAsync(url, context, cancellationToken)));

        await Parallel.ForEachAsync(urls, cancellationToken, async (url, token) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, token);
            context.Send(new Page(url, url.Length));
        });

        async Task OneAsync(string url)
        {
            await Task.Yield();
            context.Send(new Page(url, 0));
        }

        var pending = new List<Task>();
        foreach (var url in urls)
            pending.Add(OneAsync(url));
        await Task.WhenAll(pending);

        var add = () => seen.Value += urls.Length;
        add();
    }

    private static async Task FetchAsync(string url, ExecutorContext<Crawler> context, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, cancellationToken).ConfigureAwait(false);
        context.Send(new Page(url, -1));
    }
}

[Workflow("crawling")]
[SharedState<int>]
[Start<Crawler>]
[Output<Crawler>]
public sealed partial class Crawling;
