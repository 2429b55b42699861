using System.Text.Json;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A run that fails or is cancelled says so at the end of its log.</summary>
public sealed class EndRecordTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_failure_is_noted_with_its_reason_and_the_run_goes_on_after_it()
    {
        var fails = true;
        var interview = new Interview(clerk: () => new Clerk(_ => fails ? throw new FormatException("on fire") : Task.CompletedTask)) { Checkpoints = _store };
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => interview.RunAsync(new Topic(0, Work: 2), new RunOptions { RunId = "r" }));
        var (status, reason) = End();
        Assert.Equal(RunStatus.Failed, status);
        Assert.Equal(failure.Message, reason);
        Assert.Equal(new CheckpointId("r", 1), failure.LastCheckpoint);

        fails = false;
        Assert.Equal(RunStatus.Completed, (await interview.ResumeAsync("r")).Status);
        var checkpoints = await _store.AllAsync("r");
        Assert.Equal([0, 1, 3, 4], checkpoints.Select(checkpoint => checkpoint.Id.Sequence));
        Assert.Equal([null, 0, 1, 3], checkpoints.Select(checkpoint => checkpoint.Parent?.Sequence));
    }

    [Fact]
    public async Task Reaching_the_limit_is_a_failure()
    {
        await Assert.ThrowsAsync<SuperStepLimitException>(() => new Countdown { Checkpoints = _store }.RunAsync(5, new RunOptions { MaxSuperSteps = 2 }));

        Assert.Equal(RunStatus.Failed, End().Status);
    }

    [Fact]
    public async Task A_cancellation_is_noted_also_of_a_run_that_waits()
    {
        await using var run = await new Interview { Checkpoints = _store }.RunStreamingAsync(new Topic(1));
        await run.WatchAsync();

        await run.CancelAsync();

        Assert.Equal((RunStatus.Canceled, null), End());
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task Leaving_a_run_is_no_end()
    {
        await using (var run = await new Interview { Checkpoints = _store }.RunStreamingAsync(new Topic(1, Work: 3), new RunOptions { RunId = "r" }))
        {
            await foreach (var _ in run.WatchStreamAsync())
                break;
        }

        Assert.DoesNotContain(_store.Records, record => record.Kind == CheckpointRecordKind.Journal);
    }

    [Fact]
    public async Task A_run_that_cannot_save_does_not_try_to_note_it()
    {
        var appends = 0;
        _store.OnAppend = record => ++appends == 2 ? throw new IOException("full") : default;

        await Assert.ThrowsAsync<WorkflowFailedException>(() => new Countdown { Checkpoints = _store }.RunAsync(3));

        Assert.Equal(2, appends);
    }

    [Fact]
    public async Task An_end_that_cannot_be_noted_is_warned_of()
    {
        _store.OnAppend = record => record.Kind == CheckpointRecordKind.Journal ? throw new IOException("full") : default;
        await using var run = await new Countdown { Checkpoints = _store }.RunStreamingAsync(3, new RunOptions { RunId = "r", MaxSuperSteps = 1 });

        var events = await run.WatchAsync();

        Assert.Equal("That run 'r' is Failed could not be noted in its log: full", Assert.Single(events.OfType<WorkflowWarningEvent>()).Message);
        Assert.IsType<WorkflowErrorEvent>(events[^1]);
    }

    /// <summary>What the last record says.</summary>
    private (RunStatus Status, string? Reason) End()
    {
        var document = CheckpointReader.Read(_store.Records[^1].Payload);
        Assert.Equal(CheckpointRecordKind.Journal, document.Header.Kind);
        return (document.Header.Status, JsonElement.Parse(document.ToJson()).GetProperty("journal").GetProperty("ended").GetString());
    }
}
