namespace Benchmarks.Works;

/// <summary>What has not done its work has no result: it throws.</summary>
internal static class Checked
{
    public static int Count(int expected, long actual)
        => expected == actual ? expected : throw new InvalidOperationException($"Did {actual} of what it should have done {expected} times.");
}
