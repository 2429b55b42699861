using System.Globalization;
using System.Text;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>Does operations to a store and to a model of it, and compares what they do.</summary>
internal sealed class StoreModel(StoreTrial trial, List<ICheckpointStore> stores, string prefix)
{
    private readonly StringBuilder _trace = new();
    private readonly ModelRun[] _runs = [.. RunIds.Select(id => new ModelRun(prefix + id))];

    public static string[] RunIds { get; } = ["a", "A", "../a", "\ud800"];

    /// <summary>What was done, an operation a line.</summary>
    public string Trace => _trace.ToString();

    public async Task StepAsync(StoreOperation operation)
    {
        var run = _runs[operation.Run];
        var log = run.Logs.Count == 0 ? null : run.Logs[operation.Log % run.Logs.Count];
        switch (operation.Action)
        {
            case StoreAction.Open or StoreAction.OpenAnywhere:
                await OpenAsync(run, operation.Store, operation.Action == StoreAction.Open ? run.Records.Count : operation.Number).ConfigureAwait(false);
                break;
            case StoreAction.Append when log is not null:
                await AppendAsync(run, log, operation).ConfigureAwait(false);
                break;
            case StoreAction.AppendOutOfPlace when log?.Standing == LogStanding.Owner && log.Log.NextSequence != operation.Number:
                Note($"append {operation.Number} to the log of {Expect.Show(run.Id)} that goes on with {log.Log.NextSequence}");
                _ = await Expect.ThrowsAsync<ArgumentException>(() => log.Log.AppendAsync(TestRecords.Create(run.Id, operation.Number, Base), trial.Token), $"appending {operation.Number}").ConfigureAwait(false);
                break;
            case StoreAction.Trim when log is not null:
                await TrimAsync(run, log, operation.Number).ConfigureAwait(false);
                break;
            case StoreAction.Query:
                await QueryAsync(new RunQuery { Statuses = operation.Log < 4 ? null : [operation.Status, RunStatus.Running], WakesBy = operation.Time, After = prefix }, operation.Store).ConfigureAwait(false);
                break;
            case StoreAction.Release when log is not null:
                Note($"let go of log {run.Logs.IndexOf(log)} of {Expect.Show(run.Id)}");
                await log.Log.DisposeAsync().ConfigureAwait(false);
                _ = run.Logs.Remove(log);
                break;
            case StoreAction.Delete:
                await DeleteAsync(run, operation.Store).ConfigureAwait(false);
                break;
            case StoreAction.ReplaceStore when !trial.Subject.HasOneStore:
                Note($"replace store {operation.Store}");
                await stores[operation.Store].DisposeAsync().ConfigureAwait(false);
                stores[operation.Store] = trial.OpenStore();
                break;
        }

        var (listing, last) = (await trial.ListAsync(run.Id, 0, stores[operation.Store]).ConfigureAwait(false), await trial.LatestAsync(run.Id, stores[^1]).ConfigureAwait(false));
        Expect.Sequence(run.Checkpoints.Select(record => (record.Sequence, trial.Subject.PayloadBytes(record))), [.. listing.Select(checkpoint => (checkpoint.Id.Sequence, checkpoint.PayloadBytes))], $"the checkpoints of {Expect.Show(run.Id)}");
        Expect.Equal(listing.LastOrDefault(), last, $"the latest checkpoint of {Expect.Show(run.Id)}");
    }

    /// <summary>Compares everything, and lets go of all logs.</summary>
    public async Task EndAsync()
    {
        Note("compare everything");
        var runs = _runs.Where(run => run.Records.Count > 0).Select(run => run.Id).Order(StringComparer.Ordinal);
        Expect.Sequence(runs, [.. (await trial.RunsAsync(prefix, stores[0]).ConfigureAwait(false)).Where(run => run.StartsWith(prefix, StringComparison.Ordinal))], "the runs");
        await QueryAsync(new RunQuery { After = prefix }, 0).ConfigureAwait(false);
        await QueryAsync(new RunQuery { After = prefix, WakesBy = DateTimeOffset.MaxValue }, stores.Count - 1).ConfigureAwait(false);
        foreach (var run in _runs)
        {
            for (var sequence = 0; sequence <= run.Records.Count; sequence++)
                Expect.Records(run.Restoring(sequence), await trial.ReadAsync(run.Id, sequence, stores[^1]).ConfigureAwait(false), $"checkpoint {sequence} of {Expect.Show(run.Id)}");

            foreach (var log in run.Logs)
                await log.Log.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task OpenAsync(ModelRun run, int store, long next)
    {
        Note($"open {Expect.Show(run.Id)}, which has {run.Records.Count} records, at {next} by store {store}");
        var opened = await trial.TryOpenAsync(run.Id, next, stores[store]).ConfigureAwait(false);
        NoteOutcome(opened is not null);
        if (opened is null)
        {
            Expect.That(!run.Allows(next) || run.HasWriter, "the opening to succeed, as nobody has the log", "a conflict");
            return;
        }

        Expect.That(run.Allows(next), "a conflict, as the log is shorter or went on", "success");
        Expect.Equal(run.Records.Count, opened.NextSequence, "NextSequence");
        run.Opened(new ModelLog(opened));
    }

    private async Task AppendAsync(ModelRun run, ModelLog log, StoreOperation operation)
    {
        var next = log.Log.NextSequence;
        var header = TestRecords.Header(run.Id, next, next == 0 ? Base : operation.Kind, operation.Status) with { NextWakeTime = operation.Time };
        var record = TestRecords.Create(header, operation.FillerBytes);
        Note($"append {next}, a {record.Kind} of {record.Payload.Length} bytes, by log {run.Logs.IndexOf(log)} of {Expect.Show(run.Id)}, {log.Standing}");
        var appended = await trial.TryAppendAsync(log.Log, record).ConfigureAwait(false);
        Decide(log, appended);
        if (appended)
            run.Appended(log, record);
    }

    private async Task TrimAsync(ModelRun run, ModelLog log, int sequence)
    {
        Note($"trim to {sequence} by log {run.Logs.IndexOf(log)} of {Expect.Show(run.Id)}, {log.Standing}");
        var empty = log.Log.NextSequence == 0;
        try
        {
            await log.Log.TrimAsync(sequence, trial.Token).ConfigureAwait(false);
        }
        catch (CheckpointConflictException)
        {
            Decide(log, done: false);
            return;
        }

        if (!empty)
        {
            Decide(log, done: true);
            run.Trimmed(sequence);
        }
    }

    private async Task QueryAsync(RunQuery query, int store)
    {
        Note($"find runs by {Expect.Show(query)}, by store {store}");
        var expected = _runs.Where(run => run.Records.Count > 0).Select(run => run.Summary).Where(query.Matches).OrderBy(run => run.RunId, StringComparer.Ordinal);
        Expect.Sequence(expected, [.. (await trial.QueryAsync(query, stores[store]).ConfigureAwait(false)).Where(run => run.RunId.StartsWith(prefix, StringComparison.Ordinal))], "the runs found");
    }

    private async Task DeleteAsync(ModelRun run, int store)
    {
        Note($"delete {Expect.Show(run.Id)}, which has {run.Records.Count} records and {run.Logs.Count} logs, by store {store}");
        bool deleted;
        try
        {
            deleted = await trial.DeleteAsync(run.Id, stores[store]).ConfigureAwait(false);
        }
        catch (CheckpointConflictException)
        {
            NoteOutcome(done: false);
            Expect.That(run.HasWriter, "the deletion to succeed, as nobody has the log", "a conflict");
            return;
        }

        Expect.Equal(run.Records.Count > 0, deleted, "the answer to the deletion");
        if (deleted)
            run.Deleted();
    }

    /// <summary>What a log did was what it must do.</summary>
    private void Decide(ModelLog log, bool done)
    {
        NoteOutcome(done);
        if (log.Standing != LogStanding.Rival)
            Expect.Equal(log.Standing == LogStanding.Owner ? "done" : "a conflict", done ? "done" : "a conflict", "what the writer meets");

        if (!done)
            (log.Standing, log.WasTold) = (LogStanding.Lost, true);
    }

    private void Note(string operation) => _ = _trace.AppendLine(CultureInfo.InvariantCulture, $"  {operation}");

    private void NoteOutcome(bool done) => _ = _trace.AppendLine(done ? "    done" : "    conflict");
}
