using Microsoft.Win32.SafeHandles;

namespace CompiledWorkflows;

/// <summary>Where one run's files are, and how its log begins.</summary>
internal sealed class RunFiles
{
    public RunFiles(string directory, string runId)
    {
        var escaped = RunFileName.Escape(runId);
        var stem = Path.Join(directory, RunFileName.Stem(escaped));
        Directory = directory;
        RunId = runId;
        LogPath = stem + RunFileName.LogExtension;
        LockPath = stem + RunFileName.LockExtension;
        TrimmedPath = stem + RunFileName.TrimmedExtension;
        Header = LogHeader.Build(escaped);
    }

    public string Directory { get; }

    public string RunId { get; }

    public string LogPath { get; }

    public string LockPath { get; }

    /// <summary>Where the owner writes what is to take the log's place.</summary>
    public string TrimmedPath { get; }

    public byte[] Header { get; }

    /// <summary>Opens the log, or returns <see langword="null"/> where there is none. Never exclusively: readers and the one writer share the file.</summary>
    public SafeFileHandle? TryOpenLog(FileAccess access)
    {
        try
        {
            return File.OpenHandle(LogPath, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public SafeFileHandle CreateLog()
        => File.OpenHandle(LogPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    public SafeFileHandle CreateTrimmedLog()
        => File.OpenHandle(TrimmedPath, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
}
