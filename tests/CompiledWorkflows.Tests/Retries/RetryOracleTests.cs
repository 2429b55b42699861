using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Whatever failing attempts do, a run ends as one in which only those that count were made: also when its process dies after any record.</summary>
public sealed class RetryOracleTests
{
    private static readonly Gen<Addend[]> Addends = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 3], Gen.Int[0, 127]).Select(t => new Addend(t.Item1, t.Item2, t.Item3)).Array[1, 5];

    [Fact]
    public async Task Failed_attempts_leave_nothing()
        => await Addends.Select(Gen.Int[0, 4]).SampleAsync(async (addends, degree) =>
        {
            var result = await new Spoiling().RunAsync(addends, new RunOptions { MaxDegreeOfParallelism = degree == 0 ? null : degree });
            Assert.Equal(RunStatus.Completed, result.Status);
            Assert.Equal(Expected(addends), result.Outputs);
        });

    [Fact]
    public async Task A_crash_after_any_record_changes_nothing()
        => await Addends.SampleAsync(
            async addends =>
            {
                await using var store = new ScriptedStore();
                var result = await new Spoiling { Checkpoints = store }.RunAsync(addends, new RunOptions { RunId = "r" });
                Assert.Equal(Expected(addends), result.Outputs);
                for (var appends = 1; appends <= store.Records.Count; appends++)
                {
                    await using var survivor = await store.SurviveAsync(appends);
                    Assert.Equal(Expected(addends), (await new Spoiling { Checkpoints = survivor }.ResumeAsync("r")).Outputs);
                }
            },
            iter: 60);

    /// <summary>What a run without failing attempts puts out, with the compensations in place of what never succeeds.</summary>
    private static List<string> Expected(Addend[] addends)
    {
        var bystander = addends.Select((addend, index) => $"bystander {index + 1}: {addend.Number}");
        var total = 0;
        var seen = new List<int>();
        var board = new List<int>();
        var outputs = new List<string>();
        foreach (var addend in addends)
        {
            if (addend.Failures >= 3)
            {
                seen.Add(-1);
                board.Add(-1);
                outputs.Add($"{addend.Number} left out after 3: attempt 3");
                continue;
            }

            total += addend.Number;
            seen.Add(addend.Number);
            board.Add(total);
            outputs.Add($"{addend.Number} makes {total} of {string.Join("+", seen)} [{string.Join(",", board)}]");
        }

        return [.. bystander, .. outputs];
    }
}
