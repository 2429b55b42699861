using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A workflow whose process is killed again and again.</summary>
public sealed class WorkflowKillTests : IDisposable
{
    private const int Kills = 300;
    private const int Lanes = 4;
    private const int Rounds = 2_000;
    private const string Killed = "killed";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_run_that_is_killed_at_random_instants_ends_as_if_it_had_not_been()
    {
        var uninterrupted = await RunUninterruptedAsync();
        var killed = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => KillAgainAndAgain(lane, uninterrupted)));
        Assert.InRange(killed.Sum(), Kills, int.MaxValue);
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

    private async Task<int> KillAgainAndAgain(int lane, string uninterrupted)
    {
        var random = new Random(lane);
        var killed = 0;
        for (var run = 0; killed < Kills / Lanes; run++)
        {
            var ended = await LiveAsync($"run {lane}/{run}", random);
            for (; ended == Killed; killed++)
                ended = await LiveAsync($"run {lane}/{run}", random);

            Assert.Equal(uninterrupted, ended);
        }

        return killed;
    }

    /// <summary>Lets a process go on with a run for a short while.</summary>
    /// <returns>The run's end, or that the process was killed before.</returns>
    private async Task<string> LiveAsync(string runId, Random random)
    {
        using var child = ChildProcess.Start("survive", _directory.Path, runId, $"{Rounds}");
        var first = await child.ReadLineAsync();
        Assert.True(first == "running", first ?? await child.ReadErrorsAsync());

        var end = child.ReadLineAsync();
        await Task.WhenAny(end, Task.Delay(random.Next(60), TestContext.Current.CancellationToken));
        child.Kill();
        return await end ?? Killed;
    }
}
