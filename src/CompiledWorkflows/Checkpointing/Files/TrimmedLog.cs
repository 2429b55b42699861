using Microsoft.Win32.SafeHandles;

namespace CompiledWorkflows;

/// <summary>Copies a log without its first records into a file that takes its place.</summary>
internal static class TrimmedLog
{
    /// <summary>Writes a run's records from the last base at or before a sequence number on.</summary>
    /// <returns>The length of what was written, flushed to the disk so that no power failure can leave less in the log's place; 0 where there is nothing to leave out.</returns>
    public static long TryWrite(RunFiles files, SafeFileHandle log, long sequence, CancellationToken cancellationToken)
    {
        using var reader = new LogReader(files, log, ownsHandle: false);
        if (LogChain.FindBase(reader, sequence, cancellationToken) is not { } first || first.Frame.Offset == reader.Start)
            return 0;

        using var trimmed = File.OpenHandle(files.TrimmedPath, FileMode.Create, FileAccess.Write, FileShare.None);
        RandomAccess.Write(trimmed, files.Header, 0);
        long end = files.Header.Length;
        foreach (var (frame, number) in reader.Forward(cancellationToken))
        {
            if (number >= first.Sequence)
                end = Copy(reader.Read(frame, number), trimmed, end);
        }

        RandomAccess.FlushToDisk(trimmed);
        return end;
    }

    private static long Copy(CheckpointRecord record, SafeFileHandle to, long offset)
    {
        var frame = new byte[LogFrame.Overhead + record.Payload.Length];
        LogFrame.Write(frame, offset, record.Kind, record.Payload.Span);
        RandomAccess.Write(to, frame, offset);
        return offset + frame.Length;
    }
}
