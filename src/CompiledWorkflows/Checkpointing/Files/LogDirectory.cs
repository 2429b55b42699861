using Microsoft.Win32.SafeHandles;

namespace CompiledWorkflows;

/// <summary>Finds the runs whose logs are in a directory.</summary>
internal static class LogDirectory
{
    private const int HashedStemLength = 65;

    /// <summary>Lists the ids of runs in ordinal order, those after a given one.</summary>
    public static IReadOnlyList<string> ListRuns(string directory, string? after, CancellationToken cancellationToken)
    {
        var runs = new List<string>();
        foreach (var path in Files(directory))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryReadRunId(path) is { } runId && string.CompareOrdinal(runId, after) > 0 && new RunFiles(directory, runId) is var files && files.LogPath == path && HoldsRun(files))
                runs.Add(runId);
        }

        runs.Sort(StringComparer.Ordinal);
        return runs;
    }

    /// <summary>Whether a run's log holds a record: not when its creation was interrupted, but also when it is damaged.</summary>
    public static bool HoldsRun(RunFiles files)
    {
        try
        {
            using var log = LogReader.TryOpen(files);
            return log?.Forward(CancellationToken.None).Any() ?? false;
        }
        catch (CheckpointCorruptedException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Files(string directory)
    {
        try
        {
            return Directory.EnumerateFiles(directory, "*" + RunFileName.LogExtension);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>The id in the file's first bytes, or in its name where those are damaged; <see langword="null"/> for a file that no store made.</summary>
    private static string? TryReadRunId(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        if (RunFileName.TryUnescape(stem) is { Length: > 0 } runId)
            return runId;

        if (stem is not ['~', ..] || stem.Length != HashedStemLength)
            return null;

        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return ReadRunId(handle, path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string? ReadRunId(SafeFileHandle handle, string path)
    {
        Span<byte> start = stackalloc byte[16];
        var read = RandomAccess.Read(handle, start, 0);
        var length = LogHeader.Measure(start[..read]);
        if (read < start.Length || (length > 0 && length > RandomAccess.GetLength(handle)))
            return null;

        if (length is > 0 and <= int.MaxValue)
        {
            var header = new byte[length];
            if (RandomAccess.Read(handle, header, 0) == length && LogHeader.TryReadRunId(header) is { } runId)
                return runId;
        }

        throw new CheckpointCorruptedException($"The log '{path}' is damaged at offset 0: the id of its run cannot be read.");
    }
}
