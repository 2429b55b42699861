using System.Runtime.Loader;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>Random programs in a context of their own: nothing of another run of theirs, not even a type, is there.</summary>
/// <remarks>
/// Only a long search unloads them, for the memory. Where contexts come and go, the collector of .NET 10.0.12 has met objects whose type was overwritten with
/// zeroes (a segmentation fault while it marked, in two test runs on 2026-11-29), which others have seen with assemblies compiled at run time too.
/// </remarks>
internal sealed class LoadedPrograms : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: !RandomFlows.AreUsual);
    private readonly System.Reflection.Assembly _assembly;

    public LoadedPrograms(byte[] image)
    {
        using var stream = new MemoryStream(image);
        _assembly = _context.LoadFromStream(stream);
    }

    /// <summary>The program of a namespace.</summary>
    public FlowProgram Program(string name) =>
        (FlowProgram)_assembly.GetType($"{name}.Program", throwOnError: true)!.GetMethod("Create")!.Invoke(null, null)!;

    public void Dispose()
    {
        if (_context.IsCollectible)
            _context.Unload();
    }
}
