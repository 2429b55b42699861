using System.Runtime.Loader;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>Random programs in a context of their own: nothing of another run of theirs, not even a type, is there.</summary>
internal sealed class LoadedPrograms : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly System.Reflection.Assembly _assembly;

    public LoadedPrograms(byte[] image)
    {
        using var stream = new MemoryStream(image);
        _assembly = _context.LoadFromStream(stream);
    }

    /// <summary>The program of a namespace.</summary>
    public FlowProgram Program(string name) =>
        (FlowProgram)_assembly.GetType($"{name}.Program", throwOnError: true)!.GetMethod("Create")!.Invoke(null, null)!;

    public void Dispose() => _context.Unload();
}
