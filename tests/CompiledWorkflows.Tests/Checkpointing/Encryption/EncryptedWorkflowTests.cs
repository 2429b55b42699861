using System.Text;
using CompiledWorkflows.Tests.Graphs;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Workflows run over encrypted stores as over others, and nothing that they say is in clear below.</summary>
public sealed class EncryptedWorkflowTests : IDisposable
{
    private const string Secret = "Nobody-may-read-this";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_waits_is_answered_and_goes_on_in_another_process(bool inFiles)
    {
        ICheckpointStore inner = inFiles ? new FileCheckpointStore(_directory.Path) : new InMemoryCheckpointStore();
        await using var store = new EncryptedCheckpointStore(inner, Keys.Ring("k1"));
        var id = "";
        await using (var run = await new Interview { Checkpoints = store }.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" }))
        {
            await run.WatchAsync();
            await run.SendResponseAsync(run.PendingRequests[0].RequestId, Secret);
            await run.WatchAsync();
            id = run.PendingRequests[0].RequestId;
        }

        await using var rotated = new EncryptedCheckpointStore(inner, Keys.Ring("k2", "k1"));
        await using (var run = await new Interview { Checkpoints = rotated }.ResumeStreamingAsync("r"))
        {
            await run.SendResponseAsync(id, "second");
            var result = await run.ResultAsync();
            Assert.Equal([$"0: {Secret} (1)", "1: second (2)"], result.Outputs);
        }

        Assert.Equal((await inner.AllAsync("r")).Select(c => c.Id.Sequence), (await rotated.AllAsync("r")).Select(c => c.Id.Sequence));
        foreach (var checkpoint in await inner.AllAsync("r"))
        {
            var shown = await CheckpointReader.ReadAsync(rotated, checkpoint.Id);
            Assert.Equal(checkpoint.Status, shown.Header.Status);
            foreach (var record in await inner.ReadAsync(checkpoint.Id))
            {
                Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(record.Payload.Span), StringComparison.Ordinal);
                Assert.DoesNotContain("state:", Encoding.UTF8.GetString(record.Payload.Span), StringComparison.Ordinal);
            }
        }

        Assert.Contains(Secret, (await CheckpointReader.ReadAsync(rotated, (await rotated.GetLatestAsync("r"))!.Id)).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forks_and_bases_and_patches_are_encrypted_like_anything_else()
    {
        await using var store = new EncryptedCheckpointStore(new InMemoryCheckpointStore(), Keys.Ring("k1"));
        var company = new Company { Checkpoints = store };
        await using (var run = await company.RunStreamingAsync(3, new RunOptions { RunId = "r" }))
            await run.AnswerAllAsync();
        var expected = await company.ResumeAsync("r");
        var checkpoints = await store.AllAsync("r");

        await using var fork = await company.ResumeStreamingAsync(checkpoints[checkpoints.Count / 2].Id, new RunOptions { RunId = "f" });
        await fork.AnswerAllAsync();

        Assert.Equal(expected.Outputs, (await fork.ResultAsync()).Outputs);
    }
}
