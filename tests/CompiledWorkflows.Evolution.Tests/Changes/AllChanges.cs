using CompiledWorkflows.Evolution.Programs;

namespace CompiledWorkflows.Evolution.Changes;

/// <summary>Changes of every kind, with the programs before and after each.</summary>
internal static class AllChanges
{
    /// <summary>The changes of each family.</summary>
    public static readonly IReadOnlyList<(string Title, Change[] Changes)> Families =
    [
        ("Members of values", MemberChanges.All),
        ("Types of values", TypeChanges.All),
        ("State", StateChanges.All),
        ("Nodes and edges", GraphChanges.All),
        ("Fan-ins, replicas and sub-workflows", StructureChanges.All),
        ("Upgrades", UpgradeChanges.All),
    ];

    /// <summary>The changes of all families.</summary>
    public static readonly IReadOnlyList<Change> All = [.. Families.SelectMany(family => family.Changes)];

    private static readonly Lazy<Task<CompiledPrograms>> Before = new(() => Task.Run(() => CompiledPrograms.Compile(All.Select(change => change.Before))));
    private static readonly Lazy<Task<CompiledPrograms>> After = new(() => Task.Run(() => CompiledPrograms.Compile(All.Select(change => change.After))));

    /// <summary>Saves a run before a change, and goes on with it after the change.</summary>
    public static async Task<Outcome> MakeAsync(int change, ICheckpointStore store)
    {
        await (await Before.Value).StartAsync(change, store, All[change].Steps);
        var told = Outcome.Of(await (await After.Value).ResumeAsync(change, store, All[change].Steps));
        return told with { Outputs = Rename(told.Outputs), Messages = Rename(told.Messages) };

        string[] Rename(string[] texts) => [.. texts.Select(text => CompiledPrograms.Rename(text, change))];
    }
}
