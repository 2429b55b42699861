namespace Benchmarks.Works;

/// <summary>A temporary directory with a new one in it for every run.</summary>
internal sealed class ScratchDirectory : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("benchmarks-");
    private int _count;

    public string Next() => _root.CreateSubdirectory($"{_count++}").FullName;

    /// <summary>Deletes what the runs have left.</summary>
    public void Empty()
    {
        foreach (var run in _root.GetDirectories())
            run.Delete(recursive: true);
    }

    public void Dispose() => _root.Delete(recursive: true);
}
