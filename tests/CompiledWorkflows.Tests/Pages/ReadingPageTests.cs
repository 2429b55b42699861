using Xunit;

namespace CompiledWorkflows.Tests.Pages;

/// <summary>The example of the page about reading checkpoints.</summary>
public sealed class ReadingPageTests
{
    [Fact]
    public async Task A_checkpoint_is_read_without_its_workflow()
    {
        await using var store = new InMemoryCheckpointStore();
        _ = await new Countdown { Checkpoints = store }.RunAsync(20, new RunOptions { RunId = "order-17" });

        #region CompiledWorkflows/Checkpointing/Reading/README.md
        CheckpointDocument document = await CheckpointReader.ReadAsync(store, CheckpointId.Parse("order-17@12"));
        Console.WriteLine(document.ToJson(indented: true));
        #endregion

        Assert.Contains("\"superStep\": 12,", document.ToJson(indented: true), StringComparison.Ordinal);
    }
}
