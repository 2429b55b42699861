namespace CompiledWorkflows;

/// <summary>Where one run's files are, and how its log begins.</summary>
internal sealed class RunFiles
{
    public RunFiles(Disk disk, string directory, string runId)
    {
        var escaped = RunFileName.Escape(runId);
        var stem = Path.Join(directory, RunFileName.Stem(escaped));
        Disk = disk;
        Directory = directory;
        RunId = runId;
        LogPath = stem + RunFileName.LogExtension;
        LockPath = stem + RunFileName.LockExtension;
        TrimmedPath = stem + RunFileName.TrimmedExtension;
        Header = LogHeader.Build(escaped);
    }

    public Disk Disk { get; }

    public string Directory { get; }

    public string RunId { get; }

    public string LogPath { get; }

    public string LockPath { get; }

    /// <summary>Where the owner writes what is to take the log's place.</summary>
    public string TrimmedPath { get; }

    public byte[] Header { get; }
}
