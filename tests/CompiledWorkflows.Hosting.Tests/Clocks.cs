namespace CompiledWorkflows.Hosting.Tests;

/// <summary>Moves clocks on until something has happened.</summary>
internal static class Clocks
{
    public static async Task<T> PassUntilAsync<T>(this VirtualTime time, Task<T> happening, CancellationToken cancellationToken)
    {
        while (!happening.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, cancellationToken);
        }

        return await happening;
    }

    public static Task PassUntilAsync(this VirtualTime time, Func<Task<bool>> hasHappened, CancellationToken cancellationToken)
    {
        return time.PassUntilAsync(WaitAsync(), cancellationToken);

        async Task<bool> WaitAsync()
        {
            while (!await hasHappened())
                await Task.Delay(1, cancellationToken);
            return true;
        }
    }
}
