using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>Of writers that know a log up to the same record one appends the next.</summary>
internal static class RaceChecks
{
    private const int Writers = 32;
    private const int Rounds = 25;

    public static IEnumerable<StoreCheck> All =>
    [
        new("OfRacingWritersOneAppends", "Of 32 writers that open a log at the same sequence number at once exactly one appends; the others meet a conflict.", OneAppends),
        new("OfRacingCreatorsOneAppends", "Of 32 writers that open the log of an unknown run exactly one begins it, and none of the others ever writes, not even after the run was deleted.", OneCreates),
    ];

    private static async Task OneAppends(StoreTrial trial)
    {
        ICheckpointStore[] stores = [trial.Store, trial.OpenStore(), trial.OpenStore(), trial.OpenStore()];
        for (var next = 0; next < Rounds; next++)
        {
            var (winner, losers) = await RaceAsync(trial, stores, "r", next, opensFirst: next % 2 == 0).ConfigureAwait(false);
            Expect.Records([Record("r", next, winner)], [(await trial.ReadAsync("r", next).ConfigureAwait(false))[^1]], $"record {next}, which writer {winner} appended,");
            foreach (var loser in losers)
                await loser.DisposeAsync().ConfigureAwait(false);
        }

        Expect.Sequence(Enumerable.Range(0, Rounds).Select(i => (long)i), await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints listed after races");
    }

    private static async Task OneCreates(StoreTrial trial)
    {
        ICheckpointStore[] stores = [trial.Store, trial.OpenStore(), trial.OpenStore(), trial.OpenStore()];
        for (var round = 0; round < Rounds; round++)
        {
            var (winner, losers) = await RaceAsync(trial, stores, "r", 0, opensFirst: round % 2 == 0).ConfigureAwait(false);
            Expect.Records([Record("r", 0, winner)], await trial.ReadAsync("r", 0).ConfigureAwait(false), $"record 0, which writer {winner} appended,");
            Expect.Equal(true, await trial.DeleteAsync("r").ConfigureAwait(false), "the answer to the deletion of the run that the winner began");
            foreach (var loser in losers)
            {
                Expect.Equal(false, await trial.TryAppendAsync(loser, Record("r", 0, Writers)).ConfigureAwait(false), "whether a writer that met a conflict could append when the run was deleted");
                await loser.DisposeAsync().ConfigureAwait(false);
            }

            Expect.Sequence([], await trial.RunsAsync().ConfigureAwait(false), "the runs listed after the deletion");
        }
    }

    /// <summary>Lets all writers open a log and append at once. Gives the one that could, which has let go, and the logs of those that met their conflict at the append.</summary>
    private static async Task<(int Winner, IReadOnlyList<ICheckpointLog> Losers)> RaceAsync(StoreTrial trial, ICheckpointStore[] stores, string run, long next, bool opensFirst)
    {
        Task<ICheckpointLog?> TryOpenAsync(int writer) => trial.TryOpenAsync(run, next, stores[writer % stores.Length]);

        var opened = opensFirst ? await AtOnceAsync(trial, TryOpenAsync).ConfigureAwait(false) : new ICheckpointLog?[Writers];
        var attempts = await AtOnceAsync(
            trial,
            async writer =>
            {
                var log = opened[writer] ?? await TryOpenAsync(writer).ConfigureAwait(false);
                var appended = log is not null && await trial.TryAppendAsync(log, Record(run, next, writer)).ConfigureAwait(false);
                if (appended)
                    await log!.DisposeAsync().ConfigureAwait(false);

                return (Appended: appended, Log: log);
            }).ConfigureAwait(false);
        Expect.Equal(1, attempts.Count(attempt => attempt.Appended), $"the number of writers, of {Writers}, that could append record {next}");
        return (Array.FindIndex(attempts, attempt => attempt.Appended), [.. attempts.Where(attempt => !attempt.Appended).Select(attempt => attempt.Log).OfType<ICheckpointLog>()]);
    }

    private static async Task<T[]> AtOnceAsync<T>(StoreTrial trial, Func<int, Task<T>> action)
    {
        using var start = new Barrier(Writers);
        return await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer =>
            Task.Factory.StartNew(
                async () =>
                {
                    start.SignalAndWait(trial.Token);
                    return await action(writer).ConfigureAwait(false);
                },
                trial.Token,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap())).ConfigureAwait(false);
    }

    private static CheckpointRecord Record(string run, long sequence, int writer) => TestRecords.Create(run, sequence, sequence == 0 ? Base : Delta, 1000 + writer);
}
