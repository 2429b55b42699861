using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>Runs are found by where they stand.</summary>
internal static class QueryChecks
{
    private const int Many = 700;

    private static readonly DateTimeOffset Early = new(639_000_000_000_000_001, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = Early.AddTicks(1);

    public static IEnumerable<StoreCheck> All =>
    [
        new("RunsAreFoundByEachCondition", "A query finds the runs that meet all of its conditions, and no others, with what their headers say.", FindByEachCondition),
        new("RunsAreFoundAsTheyGoOn", "A run is found by the status of its last record, journal records included, and by the wake time of its latest checkpoint; what is refused or removed changes neither.", FindAsTheyGoOn),
        new("ManyRunsAreFoundInOrder", "Many runs are found in ordinal order, without gaps or repetitions, after any id.", FindManyInOrder),
        new("SearchesGoOnWhileRunsChange", "A run that meets a query all the time is found exactly once, whatever is appended, started and deleted meanwhile.", GoOnWhileRunsChange),
    ];

    private static async Task FindByEachCondition(StoreTrial trial)
    {
        string[] workflows = ["filling", "Filling", "\0\ud7ff😀"];
        DateTimeOffset?[] times = [null, Early, Late];
        List<RunSummary> runs = [];
        foreach (var (workflow, status, wake) in from workflow in workflows from status in Enum.GetValues<RunStatus>() from wake in times select (workflow, status, wake))
        {
            var id = $"{runs.Count * 37 % 100}";
            var header = TestRecords.Header(id, 0, Base, status) with { NextWakeTime = wake };
            await trial.AppendAsync(id, TestRecords.Create(header with { Run = header.Run! with { WorkflowId = workflow } })).ConfigureAwait(false);
            runs.Add(new RunSummary(id, workflow, status, wake, header.Timestamp, new CheckpointId(id, 0)));
        }

        runs.Sort((x, y) => string.CompareOrdinal(x.RunId, y.RunId));
        RunStatus[]?[] statuses = [null, [], [RunStatus.Sleeping], [RunStatus.Failed, RunStatus.Running, RunStatus.Failed], Enum.GetValues<RunStatus>()];
        DateTimeOffset?[] borders = [null, DateTimeOffset.MinValue, Early.AddTicks(-1), Early, Late.ToOffset(TimeSpan.FromHours(3)), DateTimeOffset.MaxValue];
        foreach (var (workflow, status, time) in from workflow in workflows.Append(null).Append("") from status in statuses from time in borders select (workflow, status, time))
        {
            var query = new RunQuery { WorkflowId = workflow, Statuses = status, WakesBy = time, After = status?.Length == 2 ? "5" : null };
            var expected = runs.Where(run => (workflow is null || run.WorkflowId == workflow)
                && (status is null || status.Contains(run.Status))
                && (time is null || (run.NextWakeTime is { } wake && wake <= time))
                && string.CompareOrdinal(run.RunId, query.After) > 0);
            var found = await trial.QueryAsync(query).ConfigureAwait(false);
            Expect.Sequence(expected, found, $"the runs found by {Expect.Show(query)}");
            Expect.That(found.All(run => run is { UpdatedAt.Offset.Ticks: 0, NextWakeTime: null or { Offset.Ticks: 0 } }), "times in UTC", "another offset");
        }
    }

    private static async Task FindAsTheyGoOn(StoreTrial trial)
    {
        var another = trial.OpenStore();
        await RequireAsync(null, "that does not exist").ConfigureAwait(false);
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        await RequireAsync(null, "without records").ConfigureAwait(false);
        await AppendAsync(Base, RunStatus.Running, null, 0).ConfigureAwait(false);
        await AppendAsync(Journal, RunStatus.Running, null, 0).ConfigureAwait(false);
        await AppendAsync(Delta, RunStatus.Sleeping, Late, 2).ConfigureAwait(false);
        await AppendAsync(Journal, RunStatus.Failed, Late, 2).ConfigureAwait(false);
        await AppendAsync(Journal, RunStatus.Running, Late, 2).ConfigureAwait(false);
        await AppendAsync(Delta, RunStatus.Running, Early, 5).ConfigureAwait(false);
        await AppendAsync(Base, RunStatus.Sleeping, Early, 6).ConfigureAwait(false);
        await log.TrimAsync(6, trial.Token).ConfigureAwait(false);
        await RequireAsync(Summary(6, RunStatus.Sleeping, Early, 6), "that was trimmed").ConfigureAwait(false);

        // Another goes on with the run, where the store lets it, and the first writer is refused.
        if (await trial.TryOpenAsync("r", 7, another).ConfigureAwait(false) is { } taken)
        {
            Expect.Equal(false, await trial.TryAppendAsync(log, Record(7, Delta, RunStatus.Failed, null)).ConfigureAwait(false), "whether a writer appends that lost its log");
            await RequireAsync(Summary(6, RunStatus.Sleeping, Early, 6), "after an append that was refused").ConfigureAwait(false);
            log = taken;
        }

        await AppendAsync(Delta, RunStatus.Completed, null, 7).ConfigureAwait(false);
        await AppendAsync(Journal, RunStatus.Canceled, null, 7).ConfigureAwait(false);
        await AppendAsync(Delta, RunStatus.Sleeping, Late, 9).ConfigureAwait(false);
        await log.DisposeAsync().ConfigureAwait(false);
        _ = await trial.DeleteAsync("r").ConfigureAwait(false);
        await RequireAsync(null, "that was deleted").ConfigureAwait(false);
        log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        await AppendAsync(Base, RunStatus.Sleeping, Late, 0).ConfigureAwait(false);

        async Task AppendAsync(CheckpointRecordKind kind, RunStatus status, DateTimeOffset? wake, long latest)
        {
            // A journal record's own wake time says nothing.
            var sequence = log.NextSequence;
            await log.AppendAsync(Record(sequence, kind, status, kind == Journal ? Early.AddDays(-1) : wake), trial.Token).ConfigureAwait(false);
            await RequireAsync(Summary(sequence, status, wake, latest), $"after record {sequence}, a {kind}").ConfigureAwait(false);
        }

        async Task RequireAsync(RunSummary? expected, string what)
        {
            foreach (var store in new[] { trial.Store, another })
            {
                foreach (var query in new RunQuery[] { new(), new() { WakesBy = Late }, new() { WakesBy = Early }, new() { Statuses = [RunStatus.Sleeping, RunStatus.Failed] }, new() { Statuses = [RunStatus.Running], WakesBy = Early } })
                    Expect.Sequence(expected is not null && query.Matches(expected) ? [expected] : [], await trial.QueryAsync(query, store).ConfigureAwait(false), $"the run {what}, by {Expect.Show(query)},");
            }
        }

        static CheckpointRecord Record(long sequence, CheckpointRecordKind kind, RunStatus status, DateTimeOffset? wake)
            => TestRecords.Create(TestRecords.Header("r", sequence, kind, status) with { NextWakeTime = wake });

        static RunSummary Summary(long last, RunStatus status, DateTimeOffset? wake, long latest)
            => new("r", "filling", status, wake, TestRecords.Header("r", last, Journal).Timestamp, new CheckpointId("r", latest));
    }

    private static async Task FindManyInOrder(StoreTrial trial)
    {
        // Later ids wake earlier, and every third run sleeps without a time.
        var runs = Enumerable.Range(0, Many).Select(i => (Id: $"run-{i:D4}", Wake: i % 3 == 0 ? default(DateTimeOffset?) : Early.AddSeconds(-i))).ToArray();
        foreach (var (id, wake) in runs.Reverse())
            await trial.AppendAsync(id, Sleeping(id, 0, wake)).ConfigureAwait(false);

        foreach (var after in new[] { null, "", "run-0000", "run-0099", "run-0255", "run-0256", "run-0300x", "run-0511", $"run-{Many - 1:D4}", "s" })
        {
            var later = runs.Where(run => string.CompareOrdinal(run.Id, after) > 0).ToArray();
            var all = new RunQuery { After = after };
            await RequireAsync(all, later).ConfigureAwait(false);
            await RequireAsync(all with { Statuses = [RunStatus.Sleeping] }, later).ConfigureAwait(false);
            await RequireAsync(all with { Statuses = [RunStatus.Halted] }, []).ConfigureAwait(false);
            await RequireAsync(all with { WakesBy = Early }, later.Where(run => run.Wake is not null)).ConfigureAwait(false);
            await RequireAsync(all with { WakesBy = Early.AddSeconds(-Many / 2), WorkflowId = "filling" }, later.Where(run => run.Wake <= Early.AddSeconds(-Many / 2))).ConfigureAwait(false);
        }

        async Task RequireAsync(RunQuery query, IEnumerable<(string Id, DateTimeOffset? Wake)> expected)
            => Expect.Sequence(expected, [.. (await trial.QueryAsync(query).ConfigureAwait(false)).Select(run => (run.RunId, run.NextWakeTime))], $"the runs found by {Expect.Show(query)}");
    }

    private static async Task GoOnWhileRunsChange(StoreTrial trial)
    {
        foreach (var wake in new[] { default(DateTimeOffset?), Late })
        {
            string[] ids = [.. Enumerable.Range(0, Many).Select(i => $"{i:D4}")];
            foreach (var id in ids)
                await trial.AppendAsync(id, Sleeping(id, 0, Late)).ConfigureAwait(false);

            List<string> seen = [];
            await foreach (var run in trial.Store.QueryRunsAsync(new RunQuery { WakesBy = wake }, trial.Token).ConfigureAwait(false))
            {
                seen.Add(run.RunId);
                if (run.RunId[0] == ' ')
                    continue;

                var i = int.Parse(run.RunId, System.Globalization.CultureInfo.InvariantCulture);
                if (i % 2 == 0)
                    _ = await trial.DeleteAsync(run.RunId).ConfigureAwait(false);
                else
                    await trial.AppendAsync($"  {run.RunId}", Sleeping($"  {run.RunId}", 0, Late)).ConfigureAwait(false);

                if (i < Many / 2)
                    await trial.AppendAsync(ids[^(i + 1)], Sleeping(ids[^(i + 1)], 1, Early)).ConfigureAwait(false);
            }

            Expect.Sequence(ids, [.. seen.Where(id => id[0] != ' ')], "the runs found, while others went on, were deleted and began,");
            foreach (var id in await trial.RunsAsync().ConfigureAwait(false))
                _ = await trial.DeleteAsync(id).ConfigureAwait(false);
        }
    }

    private static CheckpointRecord Sleeping(string runId, long sequence, DateTimeOffset? wake)
        => TestRecords.Create(TestRecords.Header(runId, sequence, sequence == 0 ? Base : Delta, RunStatus.Sleeping) with { NextWakeTime = wake });
}
