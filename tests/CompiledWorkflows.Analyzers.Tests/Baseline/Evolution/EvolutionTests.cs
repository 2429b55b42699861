using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Analyzers.Messages.Baseline.Reading;
using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Baseline.Evolution;

/// <summary>
/// What the comparison says of a change is what a run meets that was saved before it: the run is really saved by the one version of the
/// program, in the middle of everything, and resumed by the other.
/// </summary>
public sealed class EvolutionTests
{
    public static TheoryData<string> Names => [.. Evolutions.All.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_comparison_foresees_what_the_run_meets(string name)
    {
        var evolution = Evolutions.All.Single(each => each.Name == name);
        var before = await ContractAsync(EvolvingProgram.Sources());
        var sources = EvolvingProgram.Sources(evolution.Edits);

        var changes = ContractComparison.Compare(before.Elements.Select(each => each.Element), await ContractAsync(sources));

        Assert.Equal(evolution.Breaks, changes.Select(change => change.Kind).Where(kind => kind is not (ChangeKind.NotRecorded or ChangeKind.Skipped)).Distinct().Order());
        Assert.Equal(evolution.Breaks.Length > 0, await IsHitAsync(sources));
    }

    [Fact]
    public async Task The_same_program_has_nothing_to_record()
    {
        var contract = await ContractAsync(EvolvingProgram.Sources());

        Assert.Empty(ContractComparison.Compare(contract.Elements.Select(each => each.Element), contract));
    }

    /// <summary>Whether the run is refused, or tells something else of what both versions know than it would have told without the change.</summary>
    private static async Task<bool> IsHitAsync(IReadOnlyList<string> sources)
    {
        var expected = await SavedRun.ResumeAsync(EvolvingProgram.Sources());
        Assert.Contains("total=5", expected);
        string[] told;
        try
        {
            told = await SavedRun.ResumeAsync(sources);
        }
        catch (Exception e) when (e is CheckpointException or ArgumentException)
        {
            return true;
        }

        var keys = told.Select(Key).ToHashSet();
        return expected.Where(line => keys.Contains(Key(line))).Any(line => !told.Contains(line));
    }

    private static string Key(string line) => line.Split('=')[0];

    private static async Task<CurrentContract> ContractAsync(IReadOnlyList<string> sources)
    {
        using var project = TestProject.Of(sources);
        var compilation = await project.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return ContractReader.Read(new Infrastructure.DeclaredCompilation(compilation!).Compilation, TestContext.Current.CancellationToken);
    }
}
