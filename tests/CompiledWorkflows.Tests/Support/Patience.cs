namespace CompiledWorkflows.Tests;

/// <summary>Turns what would hang a test into a failure.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task SoonAsync(this Task task) => task.WaitAsync(Limit);

    public static Task<T> SoonAsync<T>(this Task<T> task) => task.WaitAsync(Limit);
}
