namespace CompiledWorkflows;

/// <summary>A copy of a log without its first records, which takes the log's place.</summary>
internal static class TrimmedLog
{
    /// <summary>Puts a run's records from the last base at or before a sequence number on in the place of its log.</summary>
    /// <returns>The new log and its end, or <see langword="null"/> where there is nothing to leave out.</returns>
    /// <remarks>It is flushed to the disk first, so that no power failure can leave less in the log's place. Readers that have the old file open go on with it.</remarks>
    public static (DiskFile File, long End)? TryReplace(RunFiles files, DiskFile log, long sequence, CancellationToken cancellationToken)
    {
        using var reader = new LogReader(files, log, ownsFile: false);
        if (LogChain.FindBase(reader, sequence, cancellationToken) is not { } first || first.Frame.Offset == reader.Start)
            return null;

        var trimmed = files.Disk.OpenOrCreate(files.TrimmedPath);
        var replaced = false;
        try
        {
            trimmed.SetLength(0);
            var end = Copy(reader, first.Sequence, trimmed, cancellationToken);
            trimmed.Flush();
            files.Disk.Replace(files.TrimmedPath, files.LogPath);
            replaced = true;
            return (trimmed, end);
        }
        finally
        {
            if (!replaced)
            {
                trimmed.Dispose();
                files.Disk.Delete(files.TrimmedPath);
            }
        }
    }

    private static long Copy(LogReader reader, long firstSequence, DiskFile to, CancellationToken cancellationToken)
    {
        to.Write(reader.Files.Header, 0);
        long end = reader.Files.Header.Length;
        foreach (var (frame, sequence) in reader.Forward(cancellationToken))
        {
            if (sequence < firstSequence)
                continue;

            // The check at a record's end depends on where it stands.
            var record = reader.Read(frame, sequence);
            var bytes = new byte[frame.Length];
            LogFrame.Write(bytes, end, record.Kind, record.Payload.Span);
            to.Write(bytes, end);
            end += bytes.Length;
        }

        return end;
    }
}
