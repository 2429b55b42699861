using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A message whose next attempt is a while off waits as a timer.</summary>
public sealed class ParkedRetryTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly RunOptions Parked = new() { RunId = "r", WaitsForTimers = false };
    private static readonly RunOptions Resumed = new() { WaitsForTimers = false };

    private readonly FakeTimeProvider _time = new(Start);
    private readonly ScriptedStore _store = new();
    private readonly Outside _outside = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Waiting Workflow => new(patient: () => new Patient(_outside)) { Checkpoints = _store, TimeProvider = _time };

    [Fact]
    public async Task The_superstep_commits_without_it_and_the_run_sleeps()
    {
        var result = await Workflow.RunAsync([new("a", 1), new("b", 0)], Parked);

        Assert.Equal(RunStatus.Sleeping, result.Status);
        Assert.Equal(Start.AddMinutes(1), result.NextWakeTime);
        Assert.Equal(["b done in attempt 1, paid in 1 (1)", "witness 1: a", "witness 2: b"], result.Outputs.Cast<string>());

        _time.Advance(TimeSpan.FromMinutes(1));
        var woken = await Workflow.ResumeAsync("r", Resumed);
        Assert.Equal(RunStatus.Completed, woken.Status);
        Assert.Equal("a done in attempt 2, paid in 1 (2)", woken.Outputs[^1]);
    }

    [Fact]
    public async Task Each_delay_is_longer_and_all_attempts_are_one_work_whose_effect_happens_once()
    {
        await Workflow.RunAsync([new("a", 2)], Parked);
        _time.Advance(TimeSpan.FromMinutes(1));
        var second = await Workflow.ResumeAsync("r", Resumed);
        Assert.Equal(Start.AddMinutes(3), second.NextWakeTime);

        _time.Advance(TimeSpan.FromMinutes(2));
        var third = await Workflow.ResumeAsync("r", Resumed);

        Assert.Equal("a done in attempt 3, paid in 1 (1)", third.Outputs[^1]);
        Assert.Single(_outside.Log, line => line.StartsWith("pay ", StringComparison.Ordinal));
        Assert.Single(_outside.Log.Where(line => line.StartsWith("a.", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).Distinct());
    }

    [Fact]
    public async Task When_the_attempts_are_used_up_the_compensation_runs_on_untouched_state()
    {
        await Workflow.RunAsync([new("a", 9)], Parked);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Workflow.ResumeAsync("r", Resumed);
        _time.Advance(TimeSpan.FromMinutes(2));

        var result = await Workflow.ResumeAsync("r", Resumed);

        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal("a given up after 3: a failed 3 (1, True)", result.Outputs[^1]);
        Assert.Equal(3, _outside.Log.Count(line => line.StartsWith("a.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_crash_in_any_call_of_the_store_does_not_start_the_count_again()
    {
        for (var appends = 1; ; appends++)
        {
            var outside = new Outside();
            await using var store = new ScriptedStore();
            var left = appends;
            store.OnAppend = _ => left-- > 0 ? default : throw new IOException("gone");
            var workflow = new Waiting(patient: () => new Patient(outside)) { Checkpoints = store, TimeProvider = VirtualTime.Automatic(Start) };
            var crashed = false;
            try
            {
                await workflow.RunAsync([new("a", 9)], new RunOptions { RunId = "r" });
            }
            catch (WorkflowFailedException)
            {
                crashed = true;
            }

            if (!crashed)
            {
                Assert.True(appends > 5, $"{appends}");
                return;
            }

            var made = outside.Log.Count(line => line.StartsWith("a.", StringComparison.Ordinal));
            await using var survivor = await store.SurviveAsync();
            var result = await new Waiting(patient: () => new Patient(outside)) { Checkpoints = survivor, TimeProvider = VirtualTime.Automatic(Start.AddHours(1)) }.ResumeAsync("r");

            Assert.Equal(RunStatus.Completed, result.Status);
            Assert.StartsWith("a given up after 3: a failed ", result.Outputs[^1] as string, StringComparison.Ordinal);
            Assert.InRange(outside.Log.Count(line => line.StartsWith("a.", StringComparison.Ordinal)), 3, 4);
            Assert.InRange(outside.Log.Where(line => line.StartsWith("pay ", StringComparison.Ordinal)).Distinct().Count(), 1, 1);
        }
    }

    [Fact]
    public async Task A_failure_of_the_compensation_is_one_of_the_run()
    {
        await Workflow.RunAsync([new("boom", 9)], Parked);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Workflow.ResumeAsync("r", Resumed);
        _time.Advance(TimeSpan.FromMinutes(2));

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.ResumeAsync("r", Resumed));

        Assert.Equal("boom", failure.InnerException!.Message);
    }

    [Fact]
    public async Task It_can_be_seen_in_the_checkpoint()
    {
        await Workflow.RunAsync([new("a", 1)], Parked);

        var latest = (await _store.GetLatestAsync("r"))!;
        using var document = JsonDocument.Parse((await CheckpointReader.ReadAsync(_store, latest.Id)).ToJson());
        var timer = document.RootElement.GetProperty("timers")[0];
        Assert.Equal("Patient", timer.GetProperty("node").GetString());
        Assert.Equal(1, timer.GetProperty("attempts").GetInt32());
        Assert.Equal("a", timer.GetProperty("value").GetProperty("Name").GetString());
    }
}
