using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>One executor handles one message at a time; different executors overlap while they wait; runs share nothing.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task One_executor_handles_one_message_at_a_time()
    {
        var handling = 0;
        var order = new List<int>();
        var fan = Fan.Create(
            source: (_, context, _) =>
            {
                for (var i = 0; i < 20; i++)
                    context.Send(i);
                return default;
            },
            first: async (message, _, _) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref handling));
                await Task.Yield();
                order.Add(message);
                Assert.Equal(0, Interlocked.Decrement(ref handling));
            },
            second: (_, _, _) => default,
            third: (_, _, _) => default);

        await fan.RunAsync(0);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Executors_of_a_superstep_overlap_while_they_wait()
    {
        var thirdHasRun = new TaskCompletionSource();
        var fan = Fan.Create(
            first: async (message, context, cancellationToken) =>
            {
                await thirdHasRun.Task.WaitAsync(cancellationToken);
                context.Send(1);
            },
            second: async (message, context, cancellationToken) =>
            {
                await thirdHasRun.Task.WaitAsync(cancellationToken);
                context.Send(2);
            },
            third: (message, context, _) =>
            {
                context.Send(3);
                thirdHasRun.SetResult();
                return default;
            });

        Assert.Equal([1, 2, 3], (await fan.RunAsync(0).SoonAsync()).Outputs);
    }

    [Fact]
    public async Task A_superstep_starts_when_all_of_the_one_before_have_finished()
    {
        var finished = 0;
        Script worker = async (message, context, cancellationToken) =>
        {
            context.Send(message);
            await Task.Delay(5 * message, cancellationToken);
            Interlocked.Increment(ref finished);
        };
        var seen = new List<int>();
        var fan = Fan.Create(first: worker, second: worker, third: worker, sink: (_, _, _) =>
        {
            seen.Add(Volatile.Read(ref finished));
            return default;
        });

        await fan.RunAsync(1);

        Assert.Equal([3, 3, 3], seen);
    }

    [Fact]
    public async Task Many_runs_of_one_workflow_share_nothing()
    {
        await using var store = new InMemoryCheckpointStore();
        var target = 0;
        var game = new GuessingGame(judge: () => new Judge(Interlocked.Increment(ref target))) { Checkpoints = store };

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => game.RunAsync(Hint.Start))));

        Assert.Equal(Enumerable.Range(1, 100), results.Select(r => r.Outputs.Single().Number).Order());
        Assert.All(results, r => Assert.Equal(2 * r.Outputs.Single().Tries, r.SuperSteps));
        Assert.Equal(100, results.Select(r => r.RunId).Distinct().Count());
    }
}
