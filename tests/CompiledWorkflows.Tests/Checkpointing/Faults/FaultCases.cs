using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Counts the cases of an enumeration, and names those that fail.</summary>
/// <remarks>Every seventeenth is checked, or every one with <c>CWF_ALL_FAULTS=1</c>.</remarks>
internal sealed class FaultCases
{
    private const int Shown = 10;
    private static readonly int Stride = Environment.GetEnvironmentVariable("CWF_ALL_FAULTS") == "1" ? 1 : 17;

    private readonly List<string> _failures = [];
    private int _checked;

    public int Count { get; private set; }

    public async Task CheckAsync(string name, Func<Task> check)
    {
        if (Count++ % Stride != 0)
            return;

        _checked++;
        try
        {
            await check();
        }
        catch (Exception e)
        {
            _failures.Add($"{name}: {e}");
        }
    }

    /// <summary>Says how many cases there were, and fails when one of them did or when there were suspiciously few.</summary>
    public void Report(string what, int atLeast)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"{what}: {Count} cases, {_checked} checked, {_failures.Count} failed");
        Assert.True(_failures.Count == 0, $"{_failures.Count} of {_checked} cases failed.\n{string.Join('\n', _failures.Take(Shown))}");
        Assert.InRange(Count, atLeast, int.MaxValue);
    }
}
