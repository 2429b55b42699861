namespace CompiledWorkflows.Testing.Tests;

/// <summary>A store as one on a database is made, whose database is a dictionary. Its members can be replaced by ones that do wrong.</summary>
internal sealed class DictionaryStore(SortedDictionary<string, DictionaryRun> runs) : DatabaseCheckpointStore
{
    /// <summary>Whether a writer may append that has lost its log.</summary>
    public bool IgnoresOwners { get; init; }

    /// <summary>Whether a run is begun anew where there is one.</summary>
    public bool Overwrites { get; init; }

    protected override ValueTask<RunHead?> FindHeadAsync(string key, CancellationToken cancellationToken) => new(Do(() => runs.GetValueOrDefault(key)?.Head));

    protected override ValueTask<RunHead?> TakeAsync(string key, long nextSequence, Guid owner, CancellationToken cancellationToken)
        => new(Do(() =>
        {
            var run = runs.GetValueOrDefault(key);
            if (run?.Head.Allows(nextSequence) == true)
                run.Head = run.Head with { Owner = owner };

            return run?.Head;
        }));

    protected override ValueTask<bool> TryCreateAsync(string key, Guid owner, RunOrigin origin, CheckpointHeader header, CheckpointRecord record)
        => new(Do(() =>
        {
            if (!Overwrites && runs.ContainsKey(key))
                return false;

            runs[key] = new DictionaryRun(new RunHead(owner, 1, origin, new StoredHeader(header, record.Payload.Length)));
            runs[key].Records.Add(record with { Payload = record.Payload.ToArray() });
            return true;
        }));

    protected override ValueTask<bool> TryAppendAsync(string key, Guid owner, CheckpointHeader header, CheckpointRecord record)
        => new(Do(() =>
        {
            if (runs.GetValueOrDefault(key) is not { } run || (!IgnoresOwners && (run.Head.Owner != owner || run.Head.NextSequence != record.Sequence)))
                return false;

            run.Records.Add(record with { Payload = record.Payload.ToArray() });
            run.Head = run.Head with { NextSequence = record.Sequence + 1, Latest = record.Kind == CheckpointRecordKind.Journal ? run.Head.Latest : new StoredHeader(header, record.Payload.Length) };
            return true;
        }));

    protected override ValueTask<bool> TryTrimAsync(string key, Guid owner, long sequence)
        => new(Do(() =>
        {
            if (runs.GetValueOrDefault(key) is not { } run || run.Head.Owner != owner)
                return false;

            var kept = run.Records.FindLastIndex(record => record.Kind == CheckpointRecordKind.Base && record.Sequence <= sequence);
            run.Records.RemoveRange(0, Math.Max(kept, 0));
            return true;
        }));

    protected override ValueTask<bool> DeleteRunAsync(string key) => new(Do(() => runs.Remove(key)));

    protected override ValueTask<IReadOnlyList<CheckpointRecord>> ReadRecordsAsync(string key, long sequence, CancellationToken cancellationToken)
        => new(Do<IReadOnlyList<CheckpointRecord>>(() =>
        {
            var before = Checkpoints(key).Where(record => record.Sequence <= sequence).ToList();
            var after = runs.GetValueOrDefault(key)?.Records.SkipWhile(record => record.Sequence <= sequence).TakeWhile(record => record.Kind == CheckpointRecordKind.Journal) ?? [];
            return [.. before[Math.Max(0, before.FindLastIndex(record => record.Kind == CheckpointRecordKind.Base))..], .. after];
        }));

    protected override ValueTask<IReadOnlyList<StoredHeader>> ReadHeadersAsync(string key, long from, int count, CancellationToken cancellationToken)
        => new(Do<IReadOnlyList<StoredHeader>>(() =>
            [.. Checkpoints(key).Where(record => record.Sequence >= from).Take(count).Select(record => new StoredHeader(CheckpointHeader.Read(record.Payload), record.Payload.Length))]));

    protected override ValueTask<IReadOnlyList<string>> ReadKeysAsync(string? after, int count, CancellationToken cancellationToken)
        => new(Do<IReadOnlyList<string>>(() => [.. runs.Keys.Where(key => after is null || runs.Comparer.Compare(key, after) > 0).Take(count)]));

    protected override ValueTask<IReadOnlyList<RunSummary>> ReadSummariesAsync(RunQuery query, int count, CancellationToken cancellationToken)
        => new(Do<IReadOnlyList<RunSummary>>(() => [.. runs.Select(pair => pair.Value.Summarize(pair.Key)).Where(query.Matches).Take(count)]));

    protected override bool IsUnavailable(Exception exception) => false;

    private IEnumerable<CheckpointRecord> Checkpoints(string key)
        => runs.GetValueOrDefault(key)?.Records.Where(record => record.Kind != CheckpointRecordKind.Journal) ?? [];

    private T Do<T>(Func<T> operation)
    {
        lock (runs)
        {
            return operation();
        }
    }
}

internal sealed class DictionaryRun(RunHead head)
{
    public RunHead Head { get; set; } = head;

    public List<CheckpointRecord> Records { get; } = [];

    public RunSummary Summarize(string key)
    {
        var (latest, last) = (Head.Latest.Header, CheckpointHeader.Read(Records[^1].Payload));
        return new RunSummary(key, Head.Origin.WorkflowId, last.Status, latest.NextWakeTime, last.Timestamp, new CheckpointId(key, latest.Sequence));
    }
}
