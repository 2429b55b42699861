using System.Globalization;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Two processes that resume one run at once, again and again: one goes on, and the other takes no step after it knows.</summary>
internal static class ResumeRaces
{
    /// <summary>A few times with every change, and as often as is asked for the record.</summary>
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CWF_RACES") ?? "50", CultureInfo.InvariantCulture);

    /// <summary>How long one of two may take to lose; where both went on they would do so for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="store">The store that holds the runs.</param>
    /// <param name="address">The same, as child processes are told it.</param>
    public static async Task RunAsync(ICheckpointStore store, string address)
    {
        using var one = ChildProcess.Start("race", address);
        using var other = ChildProcess.Start("race", address);
        var (wonByFirst, lostAtOpening, lostSteps) = (0, 0, 0);
        for (var race = 0; race < Count; race++)
        {
            var runId = $"race {race}";
            await Contested.LeaveBehindAsync(store, runId);

            // The head start of the first goes through all that the second may meet.
            var (first, second) = race % 2 == 0 ? (one, other) : (other, one);
            first.WriteLine(runId);
            Thread.SpinWait(race / 2 % 20 * 5_000);
            second.WriteLine(runId);

            var ends = new[] { ReadToEndAsync(first), ReadToEndAsync(second) };
            var earlier = await Task.WhenAny(ends).WaitAsync(Patience, Token);
            var (loser, winner) = earlier == ends[0] ? (first, second) : (second, first);
            Assert.Equal("lost", (await earlier)[^1]);
            winner.WriteLine("over");
            var (lost, won) = (await earlier, await ends.Single(end => end != earlier));

            RequireAllSteps(won);
            RequireNoStepAfterItIsKnown(lost);
            Assert.Equal(RunStatus.Completed, (await store.GetLatestAsync(runId, Token))!.Status);
            wonByFirst += winner == first ? 1 : 0;
            lostAtOpening += lost is ["known", "lost"] ? 1 : 0;
            lostSteps += lost.Count - 2;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{Count} races: in each one process went on and one lost. {wonByFirst} were won by the first to start. {lostAtOpening} losers knew at opening, the others at a checkpoint, having taken {lostSteps} steps before.");
    }

    /// <summary>What a process tells of a race, of which the last line is how it ended for it.</summary>
    private static async Task<IReadOnlyList<string>> ReadToEndAsync(ChildProcess child)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await child.ReadLineAsync() ?? await child.ReadErrorsAsync());
        }
        while (lines[^1].StartsWith("effect ", StringComparison.Ordinal) || lines[^1] == "known");

        return lines;
    }

    /// <summary>The winner takes one step after another, from one that the run may have come to in the loser's hands to its last.</summary>
    private static void RequireAllSteps(IReadOnlyList<string> won)
    {
        var first = int.Parse(won[0].Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.InRange(first, Contested.FirstContested, int.MaxValue);
        Assert.Equal([.. Enumerable.Range(first, won.Count - 1).Select(step => $"effect {step}"), $"completed {first + won.Count - 2}"], won);
    }

    private static void RequireNoStepAfterItIsKnown(IReadOnlyList<string> lost)
    {
        Assert.Equal(["known", "lost"], lost.TakeLast(2));
        Assert.All(lost.SkipLast(2), line => Assert.StartsWith("effect ", line, StringComparison.Ordinal));
    }
}
