using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>Crashes at every point, and the mistakes that they find.</summary>
public sealed class CrashEverywhereTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    #region CompiledWorkflows.Testing/PACKAGE.md
    [Fact]
    public async Task Reminders_survive_every_crash()
    {
        var time = VirtualTime.Automatic();

        var report = await CrashEverywhere.RunAsync(
            store => new Dunning { Checkpoints = store, TimeProvider = time },
            (workflow, options) => workflow.RunStreamingAsync(new Invoice(17), options));

        Assert.InRange(report.Crashes, 20, 100);
    }
    #endregion

    [Fact]
    public async Task Requests_are_answered_again_after_a_crash()
    {
        var asked = 0;
        var report = await CrashEverywhere.RunAsync(
            store => new Purchase { Checkpoints = store },
            (workflow, options) => workflow.RunStreamingAsync(new Order(17, 250), options),
            new CrashOptions { Answers = new RequestAnswers().For((Question question) => ++asked > 0) },
            Token);

        Assert.Equal(6, report.SuperSteps);
        Assert.InRange(asked, 20, int.MaxValue);
    }

    [Fact]
    public async Task Every_call_of_the_store_and_every_superstep_is_tried()
    {
        // A process opens the log, appends twice and closes it. One that goes on after the third call finds and reads the checkpoint, opens, appends and closes.
        var report = await CrashEverywhere.RunAsync(store => new Forgetting { Checkpoints = store }, (workflow, options) => workflow.RunStreamingAsync(0, options), cancellationToken: Token);
        Assert.Equal(new CrashReport(Crashes: 4 + 4 + 1 + 2 * (5 * 2 + 1), SuperSteps: 1, StoreCalls: 4), report);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Day_long_timers_and_other_policies_survive_too(int interval)
    {
        var time = VirtualTime.Automatic(quiet: TimeSpan.Zero);
        var report = await CrashEverywhere.RunAsync(
            store => new Dunning { Checkpoints = store, TimeProvider = time },
            (workflow, options) => workflow.RunStreamingAsync(new Invoice(3), options),
            new CrashOptions { CheckpointPolicy = CheckpointPolicy.Every(interval) },
            Token);
        Assert.Equal(4, report.SuperSteps);
    }

    [Fact]
    public async Task Other_storages_are_opened_anew_by_each_process()
    {
        var opened = 0;
        var report = await CrashEverywhere.RunAsync(
            store => new Purchase { Checkpoints = store },
            (workflow, options) => workflow.RunStreamingAsync(new Order(17, 30), options),
            new CrashOptions { OpenStore = Open },
            Token);

        Assert.True(opened > 2 * report.Crashes);
        await using var store = Open();
        Assert.Null(await store.GetLatestAsync(CrashOptions.RunId, Token));

        ICheckpointStore Open()
        {
            opened++;
            return new FileCheckpointStore(_directory);
        }
    }

    [Fact]
    public async Task A_run_that_waits_for_a_response_or_has_halted_has_ended()
    {
        var waiting = await CrashEverywhere.RunAsync(store => new Purchase { Checkpoints = store }, (workflow, options) => workflow.RunStreamingAsync(new Order(17, 250), options), cancellationToken: Token);
        Assert.Equal(2, waiting.SuperSteps);
        var halting = await CrashEverywhere.RunAsync(store => new HaltingHalfway { Checkpoints = store }, (workflow, options) => workflow.RunStreamingAsync(4, options), cancellationToken: Token);
        Assert.Equal(3, halting.SuperSteps);
    }

    [Fact]
    public async Task A_field_that_is_no_state_is_found()
    {
        var failure = await Assert.ThrowsAsync<CrashDifferenceException>(() => CrashEverywhere.RunAsync(
            store => new Forgetting { Checkpoints = store },
            (workflow, options) => workflow.RunStreamingAsync(3, options),
            cancellationToken: Token));

        TestContext.Current.TestOutputHelper?.WriteLine(failure.Message);
        Assert.Equal("the process died after superstep 0, outside of any call of the store", failure.Crash);
        Assert.Equal($"  Completed after 4 supersteps{Environment.NewLine}  Forgetful put out \"4 calls\"", failure.Expected);
        Assert.Contains("  Forgetful put out \"", failure.Actual, StringComparison.Ordinal);
        Assert.Contains("no [State]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_must_not_be_called_twice_is_found()
    {
        HashSet<int> booked = [];
        var failure = await Assert.ThrowsAsync<CrashDifferenceException>(() => CrashEverywhere.RunAsync(
            store => new BookingOnce(() => new Booking(booked)) { Checkpoints = store },
            (workflow, options) =>
            {
                booked.Clear();
                return workflow.RunStreamingAsync(3, options);
            },
            cancellationToken: Token));

        Assert.Contains("3 is booked already", failure.Actual, StringComparison.Ordinal);
        Assert.IsType<WorkflowFailedException>(failure.InnerException);
    }

    [Fact]
    public async Task A_workflow_that_differs_without_a_crash_is_told_apart()
    {
        var started = 0;
        var failure = await Assert.ThrowsAsync<CrashDifferenceException>(() => CrashEverywhere.RunAsync(
            store => new HaltingHalfway { Checkpoints = store },
            (workflow, options) => workflow.RunStreamingAsync(started++, options),
            cancellationToken: Token));
        Assert.StartsWith("none: the same run, started once more, ends differently.", failure.Crash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_used_is_named()
    {
        var withoutStore = await Assert.ThrowsAsync<InvalidOperationException>(() => CrashEverywhere.RunAsync(_ => new Purchase(), (workflow, options) => workflow.RunStreamingAsync(new Order(1, 30), options), cancellationToken: Token));
        Assert.Contains("Checkpoints", withoutStore.Message, StringComparison.Ordinal);
        var withoutOptions = await Assert.ThrowsAsync<InvalidOperationException>(() => CrashEverywhere.RunAsync(store => new Purchase { Checkpoints = store }, (workflow, _) => workflow.RunStreamingAsync(new Order(1, 30)), cancellationToken: Token));
        Assert.Contains("RunOptions", withoutOptions.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_fails_without_a_crash_fails_the_trial_as_itself()
        => await Assert.ThrowsAsync<WorkflowFailedException>(() => CrashEverywhere.RunAsync(store => new Purchase { Checkpoints = store }, (workflow, options) => workflow.RunStreamingAsync(new Order(1, 0), options), cancellationToken: Token));

    [Fact]
    public async Task The_token_of_the_caller_ends_the_trial()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CrashEverywhere.RunAsync(
            store => new Purchase { Checkpoints = store },
            (workflow, options) => workflow.RunStreamingAsync(new Order(1, 30), options),
            cancellationToken: new CancellationToken(canceled: true)));
}
