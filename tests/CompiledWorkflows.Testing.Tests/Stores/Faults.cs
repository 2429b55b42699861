using System.Collections.Concurrent;
using System.Text;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>For each check, by its name, a store that breaks the promise.</summary>
internal static class Faults
{
    public static StoreUnderTest Of(string check) => LeaseFaults.All.TryGetValue(check, out var change) ? Memory(store => Break(store, change))() : All[check]();

    public static Dictionary<string, Func<StoreUnderTest>> All { get; } = new()
    {
        ["RecordsKeepOrderAndBytes"] = Memory(store => store.Read = async (id, token) => [.. (await store.Inner.ReadAsync(id, token)).SkipLast(1)]),
        ["ReadingBeginsAtTheLastBase"] = Memory(store => store.Read = async (id, token) => await store.Inner.ReadAsync(id, token) is { Count: > 0 } found ? found : await store.Inner.ReadAsync(id with { Sequence = id.Sequence - 1 }, token)),
        ["JournalRecordsAreReadWithTheirCheckpoint"] = Memory(store => store.Read = async (id, token) => [.. (await store.Inner.ReadAsync(id, token)).Where((record, i) => i < 2 || record.Kind != CheckpointRecordKind.Journal)]),
        ["SummariesTellWhatHeadersSay"] = Memory(store => store.Latest = async (run, token) => await store.Inner.GetLatestAsync(run, token) is { } latest ? latest with { Parent = null } : null),
        ["UnknownRunsHaveNothing"] = Memory(store => store.Delete = async (run, token) => await store.Inner.DeleteAsync(run, token) | true),
        ["RecordsOutOfPlaceAreRefused"] = Memory(store => store.WithLogs((_, log) => log.Append = (record, token) => record.Sequence == log.NextSequence ? log.Inner.AppendAsync(record, token) : default)),
        ["LargePayloadsAreKept"] = Memory(store => store.WithLogs((_, log) => log.Append = (record, token) => record.Payload.Length < 64_000_000 ? log.Inner.AppendAsync(record, token) : throw new IOException("The value is too large."))),
        ["TinyPayloadsAreKept"] = Memory(store => store.WithLogs((_, log) => log.Append = (record, token) => record.Payload.Length > 64 ? log.Inner.AppendAsync(record, token) : throw new IOException("This is no payload."))),
        ["GivenPayloadsAreCopied"] = Memory(KeepTheCallersBuffer),
        ["ReturnedPayloadsNeverChange"] = Memory(ReadIntoOneBuffer),
        ["CheckpointsAreListedFromAnywhere"] = Memory(store => store.List = (run, from, token) => store.Inner.ListAsync(run, from, token).Take(256)),
        ["RunsAreListedFromAnywhere"] = Memory(store => store.ListRuns = (after, token) => store.Inner.ListRunsAsync(null, token).Where(run => string.CompareOrdinal(run, after) >= 0)),
        ["ListingsGoOnWhileRunsChange"] = Memory(store => store.ListRuns = (after, token) => PageByOffset(store, after, token)),
        ["RunIdsHoldAnyCharacters"] = Memory(store => store.Open = (run, next, token) => store.Inner.OpenAsync(run.TrimEnd('\0') is { Length: > 0 } cut ? cut : run, next, token)),
        ["RunIdsAreAtLeast400Long"] = Memory(store => store.Open = (run, next, token) => run.Length < 256 ? store.Inner.OpenAsync(run, next, token) : throw new ArgumentException("The id is too long.")),
        ["RunsAreListedInOrdinalOrder"] = Memory(store => store.ListRuns = (after, token) => store.Inner.ListRunsAsync(after, token).OrderBy(run => Convert.ToHexString(Encoding.UTF8.GetBytes(run)), StringComparer.Ordinal)),
        ["RunsAreFoundByEachCondition"] = Memory(store => store.Query = (query, token) => store.Inner.QueryRunsAsync(query.WakesBy is null ? query : query with { Statuses = null }, token)),
        ["RunsAreFoundAsTheyGoOn"] = Memory(store => store.Query = (query, token) => FindByCheckpoints(store, query, token)),
        ["ManyRunsAreFoundInOrder"] = Memory(store => store.Query = (query, token) => store.Inner.QueryRunsAsync(query, token).Take(512)),
        ["SearchesGoOnWhileRunsChange"] = Memory(store => store.Query = (query, token) => SkipWhatWentOn(store, query, token)),
        ["OpeningLeavesNothing"] = Memory(ListWhatWasOpened),
        ["LogsHaveOneWriter"] = Memory(IgnoreConflicts),
        ["StaleWritersAreRefused"] = Memory(store => store.Open = async (run, _, token) => await store.Inner.OpenAsync(run, (await store.Inner.GetLatestAsync(run, token))?.Id.Sequence + 1 ?? 0, token)),
        ["JournalRecordsDoNotConflict"] = Memory(RefuseJournals),
        ["LosersNeverWrite"] = Shared(runs => new DictionaryStore(runs) { IgnoresOwners = true }),
        ["OfRacingWritersOneAppends"] = Shared(runs => new DictionaryStore(runs) { IgnoresOwners = true }),
        ["OfRacingCreatorsOneAppends"] = Shared(runs => new DictionaryStore(runs) { Overwrites = true }),
        ["TrimmingKeepsWhatIsNeeded"] = Memory(store => store.WithLogs((_, log) => log.Trim = (_, _) => default)),
        ["TrimmedLogsGoOn"] = Memory(NumberWhatIsLeft),
        ["DeletedRunsFreeTheirIds"] = Memory(KeepDeletedIds),
        ["DeletionMeetsOpenLogs"] = Memory(store => store.Delete = async (run, token) =>
        {
            try
            {
                return await store.Inner.DeleteAsync(run, token);
            }
            catch (CheckpointConflictException)
            {
                return false;
            }
        }),
        ["CancelledTokensStopEverything"] = Memory(store => store.WithLogs((_, log) => log.Append = (record, _) => log.Inner.AppendAsync(record))),
        ["CancellationLeavesLogsWhole"] = Memory(store => store.WithLogs((run, log) => log.Append = async (record, token) =>
        {
            await log.Inner.AppendAsync(record, CancellationToken.None);
            _ = token.CanBeCanceled && token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(10));
            token.ThrowIfCancellationRequested();
        })),
        ["DisposedStoresRefuse"] = Memory(store => store.Dispose = () => default),
        ["DisposedLogsRefuse"] = Memory(store => store.WithLogs((_, log) => log.Append = async (record, token) =>
        {
            try
            {
                await log.Inner.AppendAsync(record, token);
            }
            catch (ObjectDisposedException)
            {
                // As if it were done.
            }
        })),
        ["OpenLogsOutliveTheirStore"] = Memory(CloseLogsWithTheStore),
        ["RunIdsAreRequired"] = Memory(store => store.Latest = (run, token) => string.IsNullOrEmpty(run) ? default : store.Inner.GetLatestAsync(run, token)),
        ["QueriesAreRequired"] = Memory(store => store.Query = (query, token) => store.Inner.QueryRunsAsync(query ?? new RunQuery(), token)),
        ["SequenceNumbersAreRequired"] = Memory(store => store.Open = (run, next, token) => store.Inner.OpenAsync(run, Math.Max(0, next), token)),
        ["RunsDoNotDisturbEachOther"] = Memory(AllowOneAppendAtATime),
        ["ReadersSeeWholeRecords"] = Memory(ShowRecordsBeforeTheyAreThere),
        ["RandomOperationsMatchAModel"] = Memory(store => store.WithLogs((_, log) => log.Trim = (sequence, token) => log.Inner.TrimAsync(sequence + 3, token))),
    };

    private static Func<StoreUnderTest> Memory(Action<FaultyStore> breaks)
        => () =>
        {
            var store = new FaultyStore(new InMemoryCheckpointStore());
            breaks(store);
            return new StoreUnderTest(store) { Seed = 1 };
        };

    private static Func<StoreUnderTest> Shared(Func<SortedDictionary<string, DictionaryRun>, ICheckpointStore> open)
        => () =>
        {
            var runs = new SortedDictionary<string, DictionaryRun>(new Utf8Order());
            return new StoreUnderTest(() => open(runs)) { Seed = 1 };
        };

    private static void KeepTheCallersBuffer(FaultyStore store)
    {
        var kept = new ConcurrentDictionary<(string Run, long Sequence), ReadOnlyMemory<byte>>();
        _ = store.WithLogs((run, log) => log.Append = (record, token) =>
        {
            kept[(run, record.Sequence)] = record.Payload;
            return log.Inner.AppendAsync(record, token);
        });
        store.Read = async (id, token) => [.. (await store.Inner.ReadAsync(id, token)).Select(record => record with { Payload = kept[(id.RunId, record.Sequence)] })];
    }

    private static void ReadIntoOneBuffer(FaultyStore store)
    {
        var buffer = new byte[1_000_000];
        store.Read = async (id, token) =>
        {
            var used = 0;
            List<CheckpointRecord> records = [];
            foreach (var record in await store.Inner.ReadAsync(id, token))
            {
                record.Payload.CopyTo(buffer.AsMemory(used));
                records.Add(record with { Payload = buffer.AsMemory(used, record.Payload.Length) });
                used += record.Payload.Length;
            }

            return records;
        };
    }

    private static async IAsyncEnumerable<string> PageByOffset(FaultyStore store, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        List<string> page;
        for (var offset = 0; ; offset += page.Count)
        {
            page = await store.Inner.ListRunsAsync(after, token).Skip(offset).Take(100).ToListAsync(token);
            if (page.Count == 0)
                yield break;

            foreach (var run in page)
                yield return run;
        }
    }

    private static async IAsyncEnumerable<RunSummary> FindByCheckpoints(FaultyStore store, RunQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        await foreach (var run in store.Inner.QueryRunsAsync(new RunQuery(), token))
        {
            var latest = await store.Inner.GetLatestAsync(run.RunId, token);
            var found = run with { Status = latest!.Status };
            if (query.Matches(found))
                yield return found;
        }
    }

    private static async IAsyncEnumerable<RunSummary> SkipWhatWentOn(FaultyStore store, RunQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        foreach (var run in await store.Inner.QueryRunsAsync(query, token).ToListAsync(token))
        {
            if ((await store.Inner.GetLatestAsync(run.RunId, token))?.Id == run.LatestCheckpoint)
                yield return run;
        }
    }

    private static void ListWhatWasOpened(FaultyStore store)
    {
        var opened = new HashSet<string>();
        _ = store.WithLogs((run, _) => opened.Add(run));
        store.ListRuns = (_, _) => opened.Order(StringComparer.Ordinal).ToAsyncEnumerable();
    }

    /// <summary>Who comes second writes into the void.</summary>
    private static void IgnoreConflicts(FaultyStore store)
        => store.Open = async (run, next, token) =>
        {
            try
            {
                return await store.Inner.OpenAsync(run, next, token);
            }
            catch (CheckpointConflictException)
            {
                return new FaultyLog(await new InMemoryCheckpointStore().OpenAsync(run, 0, token)) { Next = () => next, Append = (_, _) => default };
            }
        };

    private static void RefuseJournals(FaultyStore store)
        => store.Open = async (run, next, token) =>
        {
            var log = await store.Inner.OpenAsync(run, next, token);
            return log.NextSequence == next ? log : throw new CheckpointConflictException(run, next, "its log went on");
        };

    private static void NumberWhatIsLeft(FaultyStore store)
    {
        var trimmed = 0L;
        _ = store.WithLogs((_, log) =>
        {
            var opened = trimmed;
            log.Next = () => log.Inner.NextSequence - opened;
            log.Trim = async (sequence, token) =>
            {
                await log.Inner.TrimAsync(sequence, token);
                trimmed = sequence;
            };
        });
    }

    private static void KeepDeletedIds(FaultyStore store)
    {
        var deleted = new HashSet<string>();
        store.Delete = async (run, token) => await store.Inner.DeleteAsync(run, token) && deleted.Add(run);
        store.Open = (run, next, token) => deleted.Contains(run) ? throw new CheckpointConflictException(run, next, "it was deleted") : store.Inner.OpenAsync(run, next, token);
    }

    private static void CloseLogsWithTheStore(FaultyStore store)
    {
        List<ICheckpointLog> logs = [];
        _ = store.WithLogs((_, log) => logs.Add(log));
        store.Dispose = async () =>
        {
            foreach (var log in logs)
                await log.DisposeAsync();

            await store.Inner.DisposeAsync();
        };
    }

    private static void Break(FaultyStore store, Action<FaultyLeases> change)
    {
        var leases = new FaultyLeases(store.Inner.Leases!);
        change(leases);
        store.Leases = leases;
    }

    private static void AllowOneAppendAtATime(FaultyStore store)
    {
        var appending = 0;
        _ = store.WithLogs((run, log) => log.Append = async (record, token) =>
        {
            if (Interlocked.Increment(ref appending) > 1)
                throw new InvalidOperationException("A command is in progress already.");

            await Task.Delay(1, token);
            await log.Inner.AppendAsync(record, token);
            _ = Interlocked.Decrement(ref appending);
        });
    }

    private static void ShowRecordsBeforeTheyAreThere(FaultyStore store)
        => store.Latest = async (run, token) => await store.Inner.GetLatestAsync(run, token) is { } latest ? latest with { Id = latest.Id with { Sequence = latest.Id.Sequence + 1 } } : null;
}
