using System.Runtime.Loader;

namespace CompiledWorkflows.Analyzers.Tests.Baseline.Evolution;

/// <summary>A run of the first version of the program that stopped in the middle of everything.</summary>
internal static class SavedRun
{
    /// <summary>How many checkpoints it has: of the input, of what the first executor sent, and of what came of that.</summary>
    private const int Checkpoints = 3;

    private static readonly Lazy<Task<string[][]>> Unchanged = new(async () => (await TellAsync(await ProgramVersion.First)).Select(told => told!).ToArray());

    /// <summary>Whether a version refuses one of the checkpoints, or tells something else of what both versions know than the first one does.</summary>
    public static async Task<bool> IsHitByAsync(ProgramVersion version)
    {
        var expected = await Unchanged.Value;
        Assert.Contains("total=5", expected[^1]);
        var told = await TellAsync(version);
        return expected.Zip(told).Any(pair => pair.Second is null || Differs(pair.First, pair.Second));
    }

    /// <summary>What a version tells after going on from each of the checkpoints; <see langword="null"/> for one that it refuses.</summary>
    private static async Task<IReadOnlyList<string[]?>> TellAsync(ProgramVersion version)
    {
        await using var store = new InMemoryCheckpointStore();
        _ = await LoadedAsync(await ProgramVersion.First, program => program.GetMethod("Save")!.CreateDelegate<Func<ICheckpointStore, Task<bool>>>()(store));
        var told = new List<string[]?>();
        for (var checkpoint = 0; checkpoint < Checkpoints; checkpoint++)
        {
            string[]? all = null;
            try
            {
                var from = new CheckpointId("run", checkpoint);
                all = await LoadedAsync(version, program => program.GetMethod("Resume")!.CreateDelegate<Func<ICheckpointStore, CheckpointId, Task<string[]>>>()(store, from));
            }
            catch (Exception e) when (e is CheckpointException or ArgumentException)
            {
                // It stays untold.
            }

            told.Add(all);
        }

        return told;
    }

    private static bool Differs(string[] expected, string[] told)
    {
        var keys = told.Select(Key).ToHashSet();
        return expected.Where(line => keys.Contains(Key(line))).Any(line => !told.Contains(line));
    }

    private static string Key(string line) => line.Split('=')[0];

    private static async Task<T> LoadedAsync<T>(ProgramVersion version, Func<Type, Task<T>> use)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            return await use(context.LoadFromStream(new MemoryStream(version.Image)).GetType("Shop.Program", throwOnError: true)!);
        }
        finally
        {
            context.Unload();
        }
    }
}
