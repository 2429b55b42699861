using System.Text;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A long run takes so many bytes a superstep, or with retention so many at all, and a restore reads no more of them than at the beginning.</summary>
public sealed class GrowthTests : IDisposable
{
    private const int SuperSteps = 20_000;

    private static readonly byte[] Kilobyte = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20).Select(line => $"line {line:D6}, on which something else is written.\n")));

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_superstep_that_changes_twenty_bytes_takes_less_than_150()
    {
        await using var store = new FileCheckpointStore(_directory.Path);

        await RunAsync(store);

        Assert.InRange(new DirectoryInfo(_directory.Path).GetFiles().Sum(file => file.Length), SuperSteps, SuperSteps * 150L);
        await RestoresAsync(store);
    }

    [Fact]
    public async Task A_run_of_which_little_is_kept_does_not_grow()
    {
        await using var store = new RetainingCheckpointStore(new FileCheckpointStore(_directory.Path), new RetentionPolicy { KeepLast = 100 });

        await RunAsync(store);

        Assert.InRange(new DirectoryInfo(_directory.Path).GetFiles().Sum(file => file.Length), 1, 300 * 1024);
        await RestoresAsync(store);
    }

    private static async Task RunAsync(ICheckpointStore store)
    {
        var versions = Enumerable.Range(0, SuperSteps).Select(version => (byte[])Kilobyte.Clone()).ToList();
        foreach (var (version, bytes) in versions.Index())
            Encoding.UTF8.GetBytes($"{version:D10}").CopyTo(bytes, version * 31 % (bytes.Length - 10));
        await new Slating(slate: () => new Slate(versions)) { Checkpoints = store }.RunAsync(0, new RunOptions { RunId = "r" });
    }

    /// <summary>The latest checkpoints are read from some 64 KiB of deltas and their base.</summary>
    private static async Task RestoresAsync(ICheckpointStore store)
    {
        for (var sequence = SuperSteps; sequence > SuperSteps - 100; sequence -= 7)
            Assert.InRange((await store.ReadAsync(new CheckpointId("r", sequence))).Sum(record => record.Payload.Length), 1, 70 * 1024);
    }
}
