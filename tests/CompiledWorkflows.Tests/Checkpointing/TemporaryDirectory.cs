namespace CompiledWorkflows.Tests;

/// <summary>A directory of its own for one test, deleted with everything in it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cwf-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
