namespace CompiledWorkflows.Tests;

/// <summary>Turns what would hang a test into a failure.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Task SoonAsync(this Task task) => task.WaitAsync(Limit);

    public static Task<T> SoonAsync<T>(this Task<T> task) => task.WaitAsync(Limit);

    /// <summary>Waits for what happens on other threads.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
            await Task.Delay(1, limit.Token);
    }
}
