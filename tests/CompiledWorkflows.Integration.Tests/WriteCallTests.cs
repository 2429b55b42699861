using System.Globalization;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What a checkpoint in a file costs the kernel, counted by it.</summary>
public sealed class WriteCallTests : IDisposable
{
    private const int SuperSteps = 1000;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(2 * SuperSteps)]
    [InlineData(50 * SuperSteps)]
    public async Task A_checkpoint_is_one_call_and_no_more_bytes_than_its_message_needs(int superSteps)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux counts the calls of a process.");

        using var child = ChildProcess.Start("count", _directory.Path, superSteps.ToString(CultureInfo.InvariantCulture));
        var counted = (await child.ReadLineAsync())!.Split(' ').Select(long.Parse).ToArray();
        var more = superSteps - SuperSteps;

        Assert.InRange((double)counted[0] / more, 1.0, 1.01);
        Assert.InRange((double)counted[1] / more, 50, 80);
    }
}
