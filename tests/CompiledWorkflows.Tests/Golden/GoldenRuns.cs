using System.Numerics;

namespace CompiledWorkflows.Tests.Golden;

/// <summary>How the golden checkpoints were made, and how later versions go on from them.</summary>
internal static class GoldenRuns
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>The runs of format version 1.</summary>
    public static string[] Version1 { get; } = ["depot", "depot-fork", "values", "sealed", "packed", "loads", "alarms", "calls"];

    public static TimeProvider Clock => new FixedTimeProvider(Start.AddTicks(1_234_567));

    /// <summary>A run's store over the one with its files.</summary>
    public static ICheckpointStore Around(ICheckpointStore files, string run) => run == "sealed" ? new EncryptedCheckpointStore(files, Keys.Ring("second", "first")) : files;

    /// <summary>Makes the checkpoints of all runs.</summary>
    public static async Task WriteAsync(ICheckpointStore store)
    {
        await using (var depot = await DepotOf(store).RunStreamingAsync(
            new Delivery([new("A", 3), new("F1", 4), new("F2", 40), new("B", 6), new("F3", 50), new("F4", 60)]),
            new RunOptions { RunId = "depot" }))
        {
            await depot.ResultAsync();
            foreach (var officer in new[] { "Zoë", "Max" })
            {
                await depot.SendResponseAsync(Asked(depot.PendingRequests[0]), new Clearance(officer, false));
                await depot.ResultAsync();
            }
        }

        await using (var fork = await DepotOf(store).ResumeStreamingAsync(new CheckpointId("depot", 2), new RunOptions { RunId = "depot-fork" }))
            await fork.ResultAsync();

        await new Collection { Checkpoints = store, TimeProvider = Clock }.RunAsync(Everything(), new RunOptions { RunId = "values" });
        await LoadsOf(store).RunAsync(new Load(500), new RunOptions { RunId = "loads" });
        await using (var first = await DepotOf(new EncryptedCheckpointStore(store, Keys.Ring("first"))).RunStreamingAsync(new Delivery([new("F4", 44)]), new RunOptions { RunId = "sealed" }))
            await first.ResultAsync();

        await using (var second = await DepotOf(Around(store, "sealed")).ResumeStreamingAsync("sealed"))
        {
            await second.SendMessageAsync(new Delivery([new("C", 5)]));
            await second.ResultAsync();
        }

        // The soonest of its timers have fired, and the others wait.
        await AlarmsOf(store, Clock).RunAsync(new Plan(3), new RunOptions { RunId = "alarms", WaitsForTimers = false });
        foreach (var hours in new[] { 1, 2 })
            await AlarmsOf(store, Later(TimeSpan.FromHours(hours))).ResumeAsync("alarms", new RunOptions { WaitsForTimers = false });

        // An attempt in each of two hours, and a third one to come.
        await CallsOf(store, Clock, fails: true).RunAsync(new Number("112", 2), new RunOptions { RunId = "calls", WaitsForTimers = false });
        await CallsOf(store, Later(TimeSpan.FromHours(1)), fails: true).ResumeAsync("calls", new RunOptions { WaitsForTimers = false });

        await using var packed = await DepotOf(store).RunStreamingAsync(
            new Delivery([new("A", 3), new("F1", 4), new("F2", 40)]),
            new RunOptions { RunId = "packed", CheckpointCompression = new CheckpointCompression { Threshold = 64 } });
        await packed.ResultAsync();
        await packed.SendResponseAsync(Asked(packed.PendingRequests[0]), new Clearance("Zoë", false));
        await packed.ResultAsync();
    }

    /// <summary>Restores a run, and leaves it at that.</summary>
    public static async Task RestoreAsync(ICheckpointStore store, string run, CheckpointId checkpoint)
    {
        await using IAsyncDisposable restored = run switch
        {
            "values" => await new Collection { Checkpoints = store, TimeProvider = Clock }.ResumeStreamingAsync(checkpoint),
            "loads" => await LoadsOf(store).ResumeStreamingAsync(checkpoint),
            "alarms" => await AlarmsOf(store, Clock).ResumeStreamingAsync(checkpoint),
            "calls" => await CallsOf(store, Clock, fails: true).ResumeStreamingAsync(checkpoint),
            _ => await DepotOf(store).ResumeStreamingAsync(checkpoint),
        };
    }

    /// <summary>Goes on from a run's latest checkpoint, to where nothing waits.</summary>
    public static async Task<IReadOnlyList<string>> FinishAsync(ICheckpointStore store, string run)
    {
        if (run == "values")
        {
            await using var values = await new Collection { Checkpoints = store, TimeProvider = Clock }.ResumeStreamingAsync(run);
            await values.SendMessageAsync(Everything() with { Yes = false });
            return [.. (await values.ResultAsync()).Outputs.Select(output => $"{output}")];
        }

        if (run == "loads")
        {
            await using var loads = await LoadsOf(store).ResumeStreamingAsync(run);
            await loads.SendMessageAsync("How much?");
            return [.. (await loads.ResultAsync()).Outputs.Select(output => $"{output}")];
        }

        if (run == "alarms")
            return (await AlarmsOf(store, Later(TimeSpan.FromDays(1))).ResumeAsync(run)).Outputs;

        if (run == "calls")
            return (await CallsOf(store, Later(TimeSpan.FromDays(1)), fails: false).ResumeAsync(run)).Outputs;

        await using var depot = await DepotOf(store).ResumeStreamingAsync(run);
        await depot.SendMessageAsync(new Delivery([new("F1", 5), new("F2", 8), new("F3", 9), new("F4", 7)]));
        await depot.ResultAsync();
        while (depot.PendingRequests is [var request, ..])
        {
            await depot.SendResponseAsync(Asked(request), new Clearance("Max", true));
            await depot.ResultAsync();
        }

        return [.. (await depot.ResultAsync()).Outputs.Select(output => $"{output}")];
    }

    private static Depot DepotOf(ICheckpointStore store) => new() { Checkpoints = store, TimeProvider = Clock };

    private static Alarms AlarmsOf(ICheckpointStore store, TimeProvider clock) => new() { Checkpoints = store, TimeProvider = clock };

    private static Calls CallsOf(ICheckpointStore store, TimeProvider clock, bool fails) => new(caller: () => new Caller(fails)) { Checkpoints = store, TimeProvider = clock };

    private static FixedTimeProvider Later(TimeSpan time) => new(Clock.GetUtcNow() + time);

    private static Loads LoadsOf(ICheckpointStore store) => new() { Checkpoints = store, TimeProvider = Clock };

    private static RequestInfoEvent<Declaration, Clearance> Asked(RequestInfoEvent request) => (RequestInfoEvent<Declaration, Clearance>)request;

    private static Values Everything() => new()
    {
        Yes = true,
        Small = -100,
        Longs = [0, -1, 127, 128, -32, -33, 1L << 40, (1L << 53) - 1, 1L << 53, -(1L << 53), long.MinValue, long.MaxValue],
        Big = ulong.MaxValue,
        Letter = 'ß',
        Colour = Colour.Green,
        Ratio = 0.1f,
        Ratios = [float.MaxValue, float.NaN, float.PositiveInfinity, -1.5e-10f, 16_777_216, 0],
        Doubles = [0.1, 1, -1e300, 5e-324, double.NaN, double.NegativeInfinity],
        Price = -12.50m,
        Wide = Int128.MinValue + 5,
        Huge = BigInteger.Pow(10, 30),
        Text = "\"tabs\t, lines\n, ümlauts & 😀 <tags>\0\" " + new string('x', 300),
        Id = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
        Address = new Uri("https://example.org/a b?q=1"),
        Version = new Version(1, 2, 3),
        Times =
        [
            Start.UtcDateTime, Start.UtcDateTime.AddTicks(1_230_000), new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc), DateTime.UnixEpoch,
            new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified),
        ],
        Offset = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromMinutes(-90)),
        Span = TimeSpan.FromDays(-400.25),
        Day = new DateOnly(2026, 1, 2),
        Hour = new TimeOnly(3, 4, 5),
        Bytes = [.. Enumerable.Range(0, 300).Select(i => (byte)i)],
        ByName = new() { ["b"] = 1, ["a"] = -2, [""] = 3 },
        ByNumber = new() { [-5] = "minus five", [10] = "ten" },
        ByPoint = new() { [new Point(1, 2)] = "here", [new Point(3, 4)] = "there" },
        Pair = (1, "one"),
        Shapes = [new Circle(1.5), new Rectangle(2, 3)],
    };
}
