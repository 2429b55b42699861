using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>A run in tables of former versions, and what a store of today has to make of it.</summary>
internal static class FormerRun
{
    public static CheckpointRecord[] Records { get; } =
    [
        TestRecords.Create("r", 0, Base, 10), TestRecords.Create("r", 1, Delta, 20, RunStatus.AwaitingResponse), TestRecords.Create("r", 2, Journal, 5, RunStatus.Failed),
    ];

    public static async Task RequireAsync(ICheckpointStore store, CancellationToken token)
    {
        var run = new RunSummary("r", "filling", RunStatus.Failed, null, DateTimeOffset.UnixEpoch.AddSeconds(2), new CheckpointId("r", 1));
        Assert.Equal([run], await store.QueryRunsAsync(new RunQuery(), token).ToListAsync(token));
        Assert.Equal([run], await store.QueryRunsAsync(new RunQuery { Statuses = [RunStatus.Failed] }, token).ToListAsync(token));
        Assert.Empty(await store.QueryRunsAsync(new RunQuery { WakesBy = DateTimeOffset.MaxValue }, token).ToListAsync(token));
        Assert.Equal([0, 1], await store.ListAsync("r", 0, token).Select(checkpoint => checkpoint.Id.Sequence).ToListAsync(token));
        Assert.All(await store.ListAsync("r", 0, token).ToListAsync(token), checkpoint => Assert.Null(checkpoint.NextWakeTime));
        Assert.Equal(new CheckpointId("r", 0), (await store.GetLatestAsync("r", token))!.Parent);
        Assert.Equal(Records.Select(record => record.Payload.ToArray()), (await store.ReadAsync(new CheckpointId("r", 1), token)).Select(record => record.Payload.ToArray()));

        await store.Leases!.RegisterAsync("host", token);
        Assert.True(await store.Leases.TryClaimAsync("r", "host", token));
        await store.Leases.DeregisterAsync("host", token);

        var wake = DateTimeOffset.UnixEpoch.AddDays(3);
        await using (var log = await store.OpenAsync("r", 2, token))
            await log.AppendAsync(TestRecords.Create(TestRecords.Header("r", log.NextSequence, Delta, RunStatus.Sleeping) with { NextWakeTime = wake, PreviousCheckpoint = 1 }), token);

        Assert.Equal(new CheckpointId("r", 1), (await store.GetLatestAsync("r", token))!.Parent);
        var found = await store.QueryRunsAsync(new RunQuery { WakesBy = wake }, token).SingleAsync(token);
        Assert.Equal(run with { Status = RunStatus.Sleeping, NextWakeTime = wake, UpdatedAt = DateTimeOffset.UnixEpoch.AddSeconds(3), LatestCheckpoint = new CheckpointId("r", 3) }, found);
    }
}
