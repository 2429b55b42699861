namespace CompiledWorkflows;

/// <summary>What restores one checkpoint: where its base stands, every checkpoint record from there up to it, and the journal records between it and the next checkpoint.</summary>
/// <remarks>
/// It is looked for from the log's end, since what is wanted is nearly always the latest checkpoint. Where the end is torn, or
/// the way back damaged, it is looked for from the beginning, which also tells the two apart.
/// </remarks>
internal static class LogChain
{
    /// <summary>Finds a checkpoint's records, or those of the latest where no sequence is given; none where there is no such checkpoint.</summary>
    /// <exception cref="CheckpointCorruptedException">The log is damaged before that checkpoint.</exception>
    public static IReadOnlyList<(LogFrame Frame, long Sequence)> Find(LogReader log, long? sequence, CancellationToken cancellationToken)
        => FindBackward(log, sequence, cancellationToken) ?? FindForward(log, sequence, cancellationToken);

    /// <summary>Counts a log's records and finds the sequence number of its last checkpoint, at least where that is not before a given one.</summary>
    public static (long End, long Count, long LastCheckpoint) Measure(LogReader log, long from, CancellationToken cancellationToken)
    {
        if (log.TryLast(out var frame))
        {
            var end = frame.End;
            var last = log.ReadHeader(frame, sequence: -1).Sequence;
            var sequence = last;
            while (frame.Kind == CheckpointRecordKind.Journal && sequence > from)
            {
                sequence--;
                if (!log.TryFrameBefore(frame.Offset, out var before))
                    throw log.Damage(frame.Offset, sequence);

                frame = before;
            }

            return (end, last + 1, frame.Kind == CheckpointRecordKind.Journal ? -1 : sequence);
        }

        var measured = (End: 0L, Count: 0L, LastCheckpoint: -1L);
        foreach (var (next, sequence) in log.Forward(cancellationToken))
            measured = (next.End, sequence + 1, next.Kind == CheckpointRecordKind.Journal ? measured.LastCheckpoint : sequence);

        return measured;
    }

    /// <summary>Finds the last base at or before a sequence number; <see langword="null"/> where the log begins after it.</summary>
    /// <exception cref="CheckpointCorruptedException">The log is damaged before that.</exception>
    public static (LogFrame Frame, long Sequence)? FindBase(LogReader log, long sequence, CancellationToken cancellationToken)
    {
        (LogFrame, long)? found = null;
        foreach (var record in log.Forward(cancellationToken))
        {
            if (record.Sequence > sequence)
                break;

            if (record.Frame.Kind == CheckpointRecordKind.Base)
                found = record;
        }

        return found;
    }

    private static List<(LogFrame, long)>? FindBackward(LogReader log, long? wanted, CancellationToken cancellationToken)
    {
        if (!log.TryLast(out var frame))
            return null;

        var chain = new List<(LogFrame, long)>();
        var sequence = log.ReadHeader(frame, sequence: -1).Sequence;
        while (wanted is null ? frame.Kind == CheckpointRecordKind.Journal : sequence > wanted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (frame.Kind == CheckpointRecordKind.Journal)
                chain.Add((frame, sequence));
            else
                chain.Clear();

            if (!log.TryFrameBefore(frame.Offset, out frame))
                return null;

            sequence--;
        }

        if (frame.Kind == CheckpointRecordKind.Journal || wanted > sequence)
            return [];

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (frame.Kind != CheckpointRecordKind.Journal)
                chain.Add((frame, sequence));

            if (frame.Kind == CheckpointRecordKind.Base)
                break;

            if (!log.TryFrameBefore(frame.Offset, out frame))
                return null;

            sequence--;
        }

        chain.Reverse();
        return chain;
    }

    private static List<(LogFrame, long)> FindForward(LogReader log, long? wanted, CancellationToken cancellationToken)
    {
        List<(LogFrame, long)> chain = [], journal = [];
        var latest = -1L;
        try
        {
            foreach (var (frame, sequence) in log.Forward(cancellationToken))
            {
                if (frame.Offset == log.Start && frame.Kind != CheckpointRecordKind.Base)
                    throw log.Damage(frame.Offset, sequence);

                if (frame.Kind == CheckpointRecordKind.Journal)
                {
                    journal.Add((frame, sequence));
                    continue;
                }

                if (sequence > wanted)
                    break;

                if (frame.Kind == CheckpointRecordKind.Base)
                    chain.Clear();

                journal.Clear();
                chain.Add((frame, sequence));
                latest = sequence;
            }
        }
        catch (CheckpointCorruptedException) when (latest == wanted)
        {
            // What stands before the damage can be read.
        }

        return wanted is null || latest == wanted ? [.. chain, .. journal] : [];
    }
}
