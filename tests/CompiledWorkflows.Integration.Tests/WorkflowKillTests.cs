using System.Diagnostics;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A workflow whose process is killed again and again.</summary>
public sealed class WorkflowKillTests : IDisposable
{
    private const int Kills = 300;
    private const int Lanes = 4;
    private const int Rounds = 2_000;
    private const int LivesPerRun = 8;
    private const string Killed = "killed";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_run_that_is_killed_at_random_instants_ends_as_if_it_had_not_been()
    {
        var uninterrupted = await RunUninterruptedAsync();
        var wholeLife = await LiveUninterruptedAsync(uninterrupted);
        var lanes = Enumerable.Range(0, Lanes).Select(lane => KillAgainAndAgain(lane, wholeLife / LivesPerRun, uninterrupted));
        Assert.All(await Task.WhenAll(lanes), killed => Assert.Equal(Kills / Lanes, killed));
    }

    /// <summary>Runs the workflow in this process, in memory.</summary>
    private static async Task<string> RunUninterruptedAsync()
    {
        await using var run = await new Survivor().RunStreamingAsync(Rounds);
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is RequestInfoEvent<Question, Answer> question)
                await run.SendResponseAsync(question, Survivor.AnswerTo(question.Request));
        }

        var result = await run.ResultAsync();
        Assert.Equal(Rounds / 25, result.Outputs.Count);
        return $"{result.Status} {result.SuperSteps} {string.Join(' ', result.Outputs)}";
    }

    /// <summary>Runs the workflow in a process that nobody kills.</summary>
    /// <returns>How long it ran on this machine, so that lives are cut where runs are under way, however fast it is.</returns>
    private async Task<TimeSpan> LiveUninterruptedAsync(string uninterrupted)
    {
        using var child = await StartAsync("whole run");
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(uninterrupted, await child.ReadLineAsync());
        return Stopwatch.GetElapsedTime(started);
    }

    private async Task<int> KillAgainAndAgain(int lane, TimeSpan longestLife, string uninterrupted)
    {
        var random = new Random(lane);
        var killed = 0;
        for (var run = 0; killed < Kills / Lanes; run++)
        {
            var ended = Killed;
            for (; ended == Killed; killed += ended == Killed ? 1 : 0)
                ended = await LiveAsync($"run {lane}/{run}", killed < Kills / Lanes ? random.NextDouble() * longestLife : null);

            Assert.Equal(uninterrupted, ended);
        }

        return killed;
    }

    /// <summary>Lets a process go on with a run until it ends, or for a while.</summary>
    /// <returns>The run's end, or that the process was killed before.</returns>
    private async Task<string> LiveAsync(string runId, TimeSpan? longest)
    {
        using var child = await StartAsync(runId);
        var end = child.ReadLineAsync();
        if (longest is { } life)
        {
            _ = await Task.WhenAny(end, Task.Delay(life, TestContext.Current.CancellationToken));
            child.Kill();
        }

        return await end ?? Killed;
    }

    private async Task<ChildProcess> StartAsync(string runId)
    {
        var child = ChildProcess.Start("survive", _directory.Path, runId, $"{Rounds}");
        var first = await child.ReadLineAsync();
        Assert.True(first == "running", first ?? await child.ReadErrorsAsync());
        return child;
    }
}
