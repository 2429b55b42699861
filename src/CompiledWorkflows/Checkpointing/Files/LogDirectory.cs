namespace CompiledWorkflows;

/// <summary>Finds the runs whose logs are in a directory.</summary>
internal static class LogDirectory
{
    private const int HashedStemLength = 65;

    /// <summary>Lists the ids of runs in ordinal order, those after a given one.</summary>
    public static IReadOnlyList<string> ListRuns(Disk disk, string directory, string? after, CancellationToken cancellationToken)
    {
        var runs = new List<string>();
        foreach (var path in disk.Files(directory, RunFileName.LogExtension))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryReadRunId(disk, path) is { } runId && string.CompareOrdinal(runId, after) > 0 && new RunFiles(disk, directory, runId) is var files && files.LogPath == path && HoldsRun(files))
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

    /// <summary>The id in the file's first bytes, or in its name where those are damaged; <see langword="null"/> for a file that no store made.</summary>
    private static string? TryReadRunId(Disk disk, string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        if (RunFileName.TryUnescape(stem) is { Length: > 0 } runId)
            return runId;

        if (stem is not ['~', ..] || stem.Length != HashedStemLength)
            return null;

        using var file = disk.TryOpen(path, FileAccess.Read);
        return file is null ? null : ReadRunId(file, path);
    }

    private static string? ReadRunId(DiskFile file, string path)
    {
        Span<byte> start = stackalloc byte[16];
        var read = file.ReadAll(start, 0);
        var length = LogHeader.Measure(start[..read]);
        if (read < start.Length || (length > 0 && length > file.Length))
            return null;

        if (length is > 0 and <= int.MaxValue)
        {
            var header = new byte[length];
            if (file.ReadAll(header, 0) == length && LogHeader.TryReadRunId(header) is { } runId)
                return runId;
        }

        return IsTornFirst(file)
            ? null
            : throw new CheckpointCorruptedException($"The log '{path}' is damaged at offset 0: the id of its run cannot be read.");
    }

    private static bool IsTornFirst(DiskFile file)
    {
        var bytes = new byte[Math.Min(file.Length, Array.MaxLength)];
        return file.ReadAll(bytes, 0) == file.Length && LogTail.IsTornFirst(bytes);
    }
}
