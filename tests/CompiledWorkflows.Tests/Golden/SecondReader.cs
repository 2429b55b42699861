using System.Text.Json;
using CompiledWorkflows.Testing;
using Xunit;

namespace CompiledWorkflows.Tests.Golden;

/// <summary>The reader of logs in JavaScript, written from the documents alone.</summary>
internal static class SecondReader
{
    private static readonly string Folder = Path.Join(Repository.Root, "tests", "CompiledWorkflows.Tests", "Golden", "Reader");

    /// <summary>Lets a test go on where Node.js is installed. With <c>CI=true</c> it must be.</summary>
    public static void Require() => Assert.SkipUnless(Tool.IsInstalled("node"), "Node.js 20 or later is not installed: https://nodejs.org.");

    /// <summary>Shows every checkpoint of a log as a JSON array of documents.</summary>
    public static async Task<string> ReadAsync(string log)
    {
        var run = await ProcessRun.StartAsync("node", ["read.mjs", log, .. Golden("first", "second")], Folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }

    /// <summary>Compares JSON by its meaning: the order of properties does not matter, nor how a number is written.</summary>
    public static void AssertEqual(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        foreach (var (one, other) in left.RootElement.EnumerateArray().Zip(right.RootElement.EnumerateArray()))
            Assert.True(JsonElement.DeepEquals(one, other), $"Expected:\n{one}\nActual:\n{other}");
        Assert.Equal(left.RootElement.GetArrayLength(), right.RootElement.GetArrayLength());
    }

    private static IEnumerable<string> Golden(params string[] keys) => keys.Select(id => $"{id}={Convert.ToHexString(Keys.Bytes(id))}");
}
