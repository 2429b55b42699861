using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>With a degree of parallelism, as many executors are at work at once and no more, and what comes out is what comes out without.</summary>
public sealed class ParallelismTests
{
    private static readonly int?[] Degrees = [null, 1, 2, 8];

    [Fact]
    public async Task Checkpoints_outputs_and_requests_are_the_same_for_every_degree()
    {
        var expected = await TraceAsync(null, null);
        Assert.Contains(expected, line => line.StartsWith("asked", StringComparison.Ordinal));

        foreach (var degree in Degrees)
            Assert.Equal(expected, await TraceAsync(degree, (worker, _) =>
            {
                Thread.SpinWait(100_000 / (worker + 1));
                return default;
            }));
    }

    [Fact]
    public async Task They_are_the_same_whatever_takes_how_long()
    {
        var expected = await TraceAsync(null, null);

        await Gen.Select(Gen.Int[0, 9].Array[10, 40], Gen.OneOfConst(Degrees)).SampleAsync(
            async (latencies, degree) =>
            {
                var next = -1;
                var trace = await TraceAsync(degree, async (_, _) =>
                {
                    var latency = latencies[(int)((uint)Interlocked.Increment(ref next) % latencies.Length)];
                    for (var i = 0; i < latency; i++)
                    {
                        if (i % 3 == 0)
                            await Task.Yield();
                        else
                            Thread.SpinWait(1000 * i);
                    }
                });
                return trace.SequenceEqual(expected);
            },
            iter: 50);
    }

    [Fact]
    public async Task Many_requests_of_several_ports_are_asked_in_the_same_order()
    {
        var expected = await RequestsAsync(null);
        Assert.Equal(2, expected.Select(r => r.Split('/')[1]).Distinct().Count());

        for (var i = 0; i < 20; i++)
            Assert.Equal(expected, await RequestsAsync(8));

        static async Task<List<string>> RequestsAsync(int? degree)
        {
            var result = await Crowd.Create(null).RunAsync(300, new RunOptions { RunId = "r", MaxDegreeOfParallelism = degree });
            return [.. result.PendingRequests.Select(r => r.RequestId)];
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task As_many_executors_are_at_work_at_once_and_no_more(int degree)
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var atWork = 0;
        var most = 0;
        var crowd = Crowd.Create(async (_, _) =>
        {
            var now = Interlocked.Increment(ref atWork);
            InterlockedMax(ref most, now);
            if (now == degree)
                all.TrySetResult();
            await all.Task;
            await Task.Yield();
            Interlocked.Decrement(ref atWork);
        });

        await crowd.RunAsync(0, new RunOptions { MaxDegreeOfParallelism = degree }).SoonAsync();

        Assert.Equal(degree, most);
    }

    [Fact]
    public async Task Executors_that_block_run_on_threads_of_their_own()
    {
        using var both = new Barrier(2);
        var crowd = Crowd.Create((worker, _) =>
        {
            Assert.True(Thread.CurrentThread.IsThreadPoolThread);
            if (worker < 2)
                both.SignalAndWait(TestContext.Current.CancellationToken);
            return default;
        });

        var result = await crowd.RunAsync(0, new RunOptions { MaxDegreeOfParallelism = 2 }).SoonAsync();

        Assert.NotEmpty(result.Outputs);
    }

    [Fact]
    public async Task A_handler_gets_the_ambient_values_of_the_caller()
    {
        var ambient = new AsyncLocal<int> { Value = 7 };
        var crowd = Crowd.Create((_, _) => ambient.Value == 7 ? default : throw new FormatException());

        await crowd.RunAsync(1, new RunOptions { MaxDegreeOfParallelism = 3 });
    }

    [Fact]
    public async Task A_halt_stops_after_the_superstep()
    {
        await using var store = new InMemoryCheckpointStore();
        var fan = Fan.Create(
            first: (_, context, _) =>
            {
                context.RequestHalt();
                return default;
            },
            store: store);
        var options = new RunOptions { RunId = "r", MaxDegreeOfParallelism = 2 };

        Assert.Equal(RunStatus.Halted, (await fan.RunAsync(1, options)).Status);
        Assert.Equal([1, 1], (await fan.ResumeAsync("r", options)).Outputs);
    }

    /// <summary>Runs a crowd, answering whatever it asks, and writes out all that can be seen of it.</summary>
    private static async Task<List<string>> TraceAsync(int? degree, Func<int, Chunk, ValueTask>? work)
    {
        await using var store = new ScriptedStore();
        var options = new RunOptions { RunId = "r", Checkpoints = store, MaxDegreeOfParallelism = degree };
        await using var run = await Crowd.Create(work).RunStreamingAsync(2, options);
        var trace = new List<string>();
        await foreach (var happened in run.WatchStreamAsync())
        {
            switch (happened)
            {
                case RequestInfoEvent<Doubt, long> asked:
                    trace.Add($"asked {asked.RequestId} by {asked.Request.Worker} of {asked.Request.Value}");
                    break;
                case WorkflowOutputEvent<string> output:
                    trace.Add(output.Data);
                    break;
            }
        }

        while (run.PendingRequests is [RequestInfoEvent<Doubt, long> next, ..])
            await run.SendResponseAsync(next, -next.Request.Value);
        trace.Add(string.Join(", ", (await run.ResultAsync()).Outputs));
        trace.AddRange(store.Records.Select(record => $"{record.Sequence} {record.Kind} {Convert.ToHexString(record.Payload.Span)}"));
        return trace;
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
            seen = Interlocked.CompareExchange(ref target, value, seen) is var now && now == seen ? value : now;
    }
}
