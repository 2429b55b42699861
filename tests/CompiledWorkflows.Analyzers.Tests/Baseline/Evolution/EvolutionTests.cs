using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

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
        var before = await ProgramVersion.First;
        var after = await ProgramVersion.CompileAsync(evolution.Edits);

        var changes = ContractComparison.Compare(before.Contract.Elements.Select(each => each.Element), after.Contract);

        Assert.Equal(evolution.Breaks, changes.Select(change => change.Kind).Where(kind => kind is not (ChangeKind.NotRecorded or ChangeKind.Skipped)).Distinct().Order());
        Assert.Equal(evolution.Breaks.Length > 0, await SavedRun.IsHitByAsync(after));
    }

    [Fact]
    public async Task The_same_program_has_nothing_to_record()
    {
        var contract = (await ProgramVersion.First).Contract;

        Assert.Empty(ContractComparison.Compare(contract.Elements.Select(each => each.Element), contract));
    }
}
