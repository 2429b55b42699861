using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Messages reach a mailbox in the order of the senders' declaration, then of sending, whatever finished first.</summary>
public sealed class DeliveryOrderTests
{
    private enum Style
    {
        AtOnce,
        AfterWaiting,
        BeforeAndAfterWaiting,
        FromAnotherThread,
    }

    [Fact]
    public Task The_order_is_the_same_whatever_finishes_first()
    {
        var style = Gen.Int[0, 3].Select(i => (Style)i);
        var degree = Gen.OneOfConst<int?>(null, 1, 2, 3);
        return Gen.Select(style.Array[3].Array[1, 4], Gen.Int.Array[20], degree).SampleAsync(RunAsync, iter: 400);
    }

    [Fact]
    public async Task Messages_of_several_types_keep_their_order()
    {
        var result = await new Mixed().RunAsync("1 a true 2 3 b c false 4");

        Assert.Equal(
            ["number 1", "text a", "truth True", "number 2", "number 3", "text b", "text c", "truth False", "number 4"],
            result.Outputs);
    }

    [Fact]
    public async Task Messages_of_several_types_keep_their_order_across_a_resume()
    {
        await using var store = new InMemoryCheckpointStore();
        var mixed = new Mixed { Checkpoints = store };
        var result = await mixed.RunAsync("1 a true 2 3 b c false 4");

        var resumed = await mixed.ResumeAsync(new CheckpointId(result.RunId, 1));

        Assert.Equal(result.Outputs, resumed.Outputs);
    }

    [Fact]
    public async Task Sends_from_several_threads_in_one_handler_lose_nothing()
    {
        var fan = Fan.Create(
            first: (_, context, _) =>
            {
                Parallel.For(0, 1000, i => context.Send(i));
                return default;
            },
            second: (_, context, _) =>
            {
                context.Send(-1);
                return default;
            },
            third: (_, _, _) => default);

        var outputs = (await fan.RunAsync(1)).Outputs;

        Assert.Equal(-1, outputs[^1]);
        Assert.Equal(Enumerable.Range(0, 1000), outputs.SkipLast(1).Order());
    }

    /// <summary>Each of three executors handles the same messages, each in a style of its own, and waits until it is chosen to go on.</summary>
    private static async Task<bool> RunAsync(Style[][] messages, int[] choices, int? degree)
    {
        var waiting = new List<TaskCompletionSource>();
        Script Worker(int worker) => async (message, context, _) =>
        {
            var key = (message * 100) + (worker * 10);
            var style = messages[message][worker];
            if (style == Style.FromAnotherThread)
            {
                var thread = new Thread(() => context.Send(key + 1));
                thread.Start();
                thread.Join();
                return;
            }

            if (style != Style.AfterWaiting)
                context.Send(key + 1);
            if (style == Style.AtOnce)
                return;

            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (waiting)
                waiting.Add(gate);
            await gate.Task;
            context.Send(key + 2);
        };

        var fan = Fan.Create(
            source: (count, context, _) =>
            {
                for (var i = 0; i < count; i++)
                    context.Send(i);
                return default;
            },
            Worker(0), Worker(1), Worker(2));
        var run = fan.RunAsync(messages.Length, new RunOptions { MaxDegreeOfParallelism = degree });
        for (var step = 0; !run.IsCompleted; step++)
        {
            lock (waiting)
            {
                if (waiting.Count > 0)
                {
                    var chosen = (int)((uint)choices[step % choices.Length] % waiting.Count);
                    waiting[chosen].SetResult();
                    waiting.RemoveAt(chosen);
                }
            }

            await Task.Yield();
        }

        var expected =
            from worker in Enumerable.Range(0, 3)
            from message in Enumerable.Range(0, messages.Length)
            from part in messages[message][worker] switch
            {
                Style.AfterWaiting => [2],
                Style.BeforeAndAfterWaiting => [1, 2],
                _ => (int[])[1],
            }
            select (message * 100) + (worker * 10) + part;
        return (await run).Outputs.SequenceEqual(expected);
    }
}
