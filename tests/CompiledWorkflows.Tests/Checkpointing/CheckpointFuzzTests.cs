using System.Diagnostics;
using System.Globalization;
using CompiledWorkflows.Testing;
using CompiledWorkflows.Tests.Golden;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Whatever a payload with a right check means: a run that goes on, or a documented exception, with memory in proportion.</summary>
/// <remarks>The environment variable CWF_FUZZ_ITERATIONS says how many payloads are tried of each run, CWF_FUZZ_SEED which.</remarks>
public sealed class CheckpointFuzzTests
{
    private const int AllocatedPerByte = 150;
    private const int AllocatedAnyway = 1_000_000;

    private static readonly int Iterations = Setting("CWF_FUZZ_ITERATIONS", 4_000);
    private static readonly int Seed = Setting("CWF_FUZZ_SEED", 1);

    [Theory]
    [InlineData("depot")]
    [InlineData("depot-fork")]
    [InlineData("values")]
    [InlineData("packed")]
    [InlineData("loads")]
    public async Task Payloads_that_were_tampered_with_are_refused_in_documented_ways(string run)
    {
        var (latest, records) = await ReadAsync(run);
        var lanes = await Task.WhenAll(Enumerable.Range(0, 2).Select(lane => Task.Run(() => TamperAsync(run, latest, records, new Random((Seed * 2) + lane), Iterations / 2))));

        var total = lanes.Aggregate((a, b) => a + b);
        TestContext.Current.TestOutputHelper!.WriteLine($"{run}: of {Iterations:N0} payloads {total.Corrupted:N0} were damage, {total.Incompatible:N0} did not fit, {total.Restored:N0} were restored; at most {total.MostAllocated:N0} bytes were allocated for one, and it took at most {total.Longest.TotalMilliseconds:N0} ms");
        Assert.InRange(total.Corrupted, Iterations / 10, Iterations);
        Assert.InRange(total.Restored, 1, Iterations);
    }

    private static async Task<Tally> TamperAsync(string run, CheckpointSummary latest, IReadOnlyList<CheckpointRecord> records, Random random, int count)
    {
        var mutation = new Mutation(random);
        var tally = default(Tally);
        for (var i = 0; i < count; i++)
        {
            var hit = random.Next(records.Count);
            var payload = mutation.Of(records[hit].Payload.Span, records[random.Next(records.Count)].Payload.Span);
            var store = new TamperedStore(latest, [.. records.Select((record, index) => index == hit ? record with { Payload = payload } : record)]);
            tally += await AttemptAsync(run, store, () => $"seed {Seed}, record {hit}: {Convert.ToHexString(payload)}");
        }

        return tally;
    }

    private static async Task<Tally> AttemptAsync(string run, TamperedStore store, Func<string> payload)
    {
        var allowed = AllocatedAnyway + (store.Bytes * AllocatedPerByte);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var resumed = await Record.ExceptionAsync(() => GoldenRuns.RestoreAsync(store, run, store.Latest));
        var shown = Record.Exception(() => CheckpointReader.Read(store.Latest, store.Records).ToJson());
        var elapsed = Stopwatch.GetElapsedTime(started);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(resumed is null or CheckpointCorruptedException or IncompatibleCheckpointException, $"{resumed}\n{payload()}");
        Assert.True(shown is null or CheckpointCorruptedException, $"{shown}\n{payload()}");
        Assert.True(allocated <= allowed, $"{allocated:N0} bytes were allocated, where {allowed:N0} are enough.\n{payload()}");
        return new Tally(resumed is CheckpointCorruptedException ? 1 : 0, resumed is IncompatibleCheckpointException ? 1 : 0, resumed is null ? 1 : 0, allocated, elapsed);
    }

    private static async Task<(CheckpointSummary Latest, IReadOnlyList<CheckpointRecord> Records)> ReadAsync(string run)
    {
        using var directory = new TemporaryDirectory();
        File.Copy(Path.Join(Repository.Root, "tests", "CompiledWorkflows.Tests", "Golden", "v1", run + ".cwlog"), Path.Join(directory.Path, run + ".cwlog"));
        await using var store = new FileCheckpointStore(directory.Path);
        var latest = (await store.GetLatestAsync(run))!;
        return (latest, await store.ReadAsync(latest.Id));
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>How many payloads ended how, and what the worst of them cost.</summary>
    private readonly record struct Tally(int Corrupted, int Incompatible, int Restored, long MostAllocated, TimeSpan Longest)
    {
        public static Tally operator +(Tally a, Tally b) => new(
            a.Corrupted + b.Corrupted,
            a.Incompatible + b.Incompatible,
            a.Restored + b.Restored,
            Math.Max(a.MostAllocated, b.MostAllocated),
            a.Longest > b.Longest ? a.Longest : b.Longest);
    }
}
