using Xunit;

namespace CompiledWorkflows.Testing;

/// <summary>What a program that is not installed means to a test.</summary>
internal static class MissingProgram
{
    /// <summary>Skips the test; fails it on a build server, which leaves no test out.</summary>
    public static void Report(string remedy)
    {
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", remedy);
        Assert.Skip(remedy);
    }
}
