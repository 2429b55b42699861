using System.Runtime.Loader;
using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Baseline.Evolution;

/// <summary>A run of one version of a program that waits, to be resumed by another version of it.</summary>
internal static class SavedRun
{
    private static readonly Lazy<Task<byte[]>> First = new(() => CompileAsync(EvolvingProgram.Sources()));

    /// <summary>Saves a run with the first version of the program and resumes it with another.</summary>
    /// <returns>What the run tells; an exception where the checkpoint is refused.</returns>
    public static async Task<string[]> ResumeAsync(IReadOnlyList<string> sources)
    {
        await using var store = new InMemoryCheckpointStore();
        await InvokeAsync<Task>(await First.Value, "Save", store, task => task);
        string[] told = [];
        await InvokeAsync<Task<string[]>>(await CompileAsync(sources), "Resume", store, async task => told = await task);
        return told;
    }

    private static async Task InvokeAsync<T>(byte[] image, string method, ICheckpointStore store, Func<T, Task> result)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var program = context.LoadFromStream(new MemoryStream(image)).GetType("Shop.Program", throwOnError: true)!;
            await result((T)program.GetMethod(method)!.Invoke(null, [store])!);
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<byte[]> CompileAsync(IReadOnlyList<string> sources)
    {
        using var project = TestProject.Of(sources);
        var compilation = (await project.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return image.ToArray();
    }
}
