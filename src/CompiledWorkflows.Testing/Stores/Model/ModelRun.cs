using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>A run as a list of records, and the logs that are open on it.</summary>
internal sealed class ModelRun(string id)
{
    private int _first;

    public string Id => id;

    public List<CheckpointRecord> Records { get; } = [];

    public List<ModelLog> Logs { get; } = [];

    /// <summary>Whether a writer may be refused because there is another.</summary>
    public bool HasWriter => Logs.Any(log => log.Standing != LogStanding.Lost);

    public bool Allows(long nextSequence) => nextSequence <= Records.Count && Records.FindLastIndex(record => record.Kind != Journal) < nextSequence;

    /// <summary>The checkpoints that are listed.</summary>
    public IEnumerable<CheckpointRecord> Checkpoints => Records.Skip(_first).Where(record => record.Kind != Journal);

    /// <summary>What a query tells, where there is a record.</summary>
    public RunSummary Summary
    {
        get
        {
            var (latest, last) = (CheckpointHeader.Read(Records.FindLast(record => record.Kind != Journal).Payload), CheckpointHeader.Read(Records[^1].Payload));
            return new RunSummary(id, "filling", last.Status, latest.NextWakeTime, last.Timestamp, new CheckpointId(id, latest.Sequence));
        }
    }

    /// <summary>What restores a checkpoint, and the journal records that follow it.</summary>
    public IEnumerable<CheckpointRecord> Restoring(int sequence)
        => sequence < _first || sequence >= Records.Count || Records[sequence].Kind == Journal
            ? []
            : Records[Records.FindLastIndex(sequence, record => record.Kind == Base)..(sequence + 1)].Where(record => record.Kind != Journal)
                .Concat(Records.Skip(sequence + 1).TakeWhile(record => record.Kind == Journal));

    public void Opened(ModelLog log)
    {
        foreach (var other in Logs.Where(other => other.Standing == LogStanding.Owner))
            other.Standing = Records.Count == 0 ? LogStanding.Rival : LogStanding.Lost;

        Logs.Add(log);
    }

    public void Appended(ModelLog by, CheckpointRecord record)
    {
        foreach (var log in Logs)
            log.Standing = log == by ? LogStanding.Owner : LogStanding.Lost;

        Records.Add(record);
    }

    public void Trimmed(int sequence)
    {
        if (Records.Count > 0)
            _first = Math.Max(_first, Records.FindLastIndex(Math.Min(sequence, Records.Count - 1), record => record.Kind == Base));
    }

    /// <summary>A log that was opened before the run began, and was not told since that it lost it, knows as much as any other.</summary>
    public void Deleted()
    {
        foreach (var log in Logs)
            log.Standing = log.Log.NextSequence == 0 && !log.WasTold ? LogStanding.Rival : LogStanding.Lost;

        Records.Clear();
        _first = 0;
    }
}
