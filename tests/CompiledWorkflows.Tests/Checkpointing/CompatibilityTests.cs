using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A changed workflow resumes what it has a home for, and says what it has not.</summary>
public sealed class CompatibilityTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_same_workflow_goes_on()
    {
        var halted = await new Evolving1 { Checkpoints = _store }.RunAsync(3, new RunOptions { RunId = "r" });
        Assert.Equal(["took 3"], halted.Outputs);

        var result = await new Evolving1 { Checkpoints = _store }.ResumeAsync("r");

        Assert.Equal(["took 3", "parcel 3", "pallet 3"], result.Outputs);
        Assert.Equal(RunStatus.AwaitingResponse, result.Status);
    }

    [Fact]
    public async Task What_waits_and_has_no_home_is_listed()
    {
        await new Evolving1 { Checkpoints = _store }.RunAsync(3, new RunOptions { RunId = "r" });

        var refusal = await Assert.ThrowsAsync<IncompatibleCheckpointException>(() => new Evolving2 { Checkpoints = _store }.ResumeAsync("r"));

        Assert.Equal(new CheckpointId("r", 1), refusal.CheckpointId);
        Assert.Equal(2, refusal.Differences.Count);
        Assert.Contains(refusal.Differences, d => d.Contains("Pallet", StringComparison.Ordinal) && d.Contains("'scale'", StringComparison.Ordinal));
        Assert.Contains(refusal.Differences, d => d.Contains("'customs'", StringComparison.Ordinal));
        Assert.All(refusal.Differences, d => Assert.Contains(d, refusal.Message, StringComparison.Ordinal));
        Assert.Equal(2, (await _store.AllAsync("r")).Count);
    }

    [Fact]
    public async Task An_open_request_without_a_port_is_listed()
    {
        await new Evolving1 { Checkpoints = _store }.RunAsync(3, new RunOptions { RunId = "r" });
        await new Evolving1 { Checkpoints = _store }.ResumeAsync("r");

        var refusal = await Assert.ThrowsAsync<IncompatibleCheckpointException>(() => new Evolving2 { Checkpoints = _store }.ResumeStreamingAsync("r"));

        Assert.Contains("'customs'", Assert.Single(refusal.Differences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_pending_work_is_skipped_with_a_warning()
    {
        await using (var run = await new Evolving1 { Checkpoints = _store }.RunStreamingAsync(3, new RunOptions { RunId = "r" }))
            await run.WatchAsync();
        await using (var run = await new Evolving1 { Checkpoints = _store }.ResumeStreamingAsync("r"))
        {
            await run.WatchAsync();
            await run.SendResponseAsync(run.PendingRequests[0].RequestId, true);
            Assert.Equal([true], (await run.ResultAsync()).Outputs.OfType<bool>());
        }

        await using var changed = await new Evolving2 { Checkpoints = _store }.ResumeStreamingAsync("r");
        var warnings = (await changed.WatchAsync()).OfType<WorkflowWarningEvent>().Select(w => w.Message).ToList();

        Assert.Equal(RunStatus.Completed, changed.Status);
        Assert.Contains(warnings, w => w.Contains("'_note'", StringComparison.Ordinal) && w.Contains("'intake'", StringComparison.Ordinal));
        Assert.Contains(warnings, w => w.Contains("intake/", StringComparison.Ordinal));
        Assert.Equal(["parcel 3", "pallet 3"], (await changed.ResultAsync()).Outputs);

        await using var emptied = await new Evolving3 { Checkpoints = _store }.ResumeStreamingAsync("r");
        var gone = (await emptied.WatchAsync()).OfType<WorkflowWarningEvent>().Select(w => w.Message);
        Assert.Contains(gone, w => w.Contains("state of 'intake'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_checkpoint_of_another_workflow_is_refused()
    {
        await new TextPipeline { Checkpoints = _store }.RunAsync("ab", new RunOptions { RunId = "r" });
        var countdown = new Countdown { Checkpoints = _store };

        foreach (var resume in new Func<Task>[]
        {
            () => countdown.ResumeAsync("r"),
            () => countdown.ResumeAsync(new CheckpointId("r", 0)),
            () => countdown.ResumeStreamingAsync("r"),
        })
        {
            var refusal = await Assert.ThrowsAsync<IncompatibleCheckpointException>(resume);
            Assert.Contains("'text-pipeline'", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("'countdown'", refusal.Message, StringComparison.Ordinal);
        }
    }
}
