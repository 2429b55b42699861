using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Handlers that throw, wait or give up, stores that refuse and owners that cancel: whoever resumes long enough gets the one right result.</summary>
public sealed class ChaosTests
{
    [Fact]
    public Task Whatever_goes_wrong_a_resumed_run_ends_as_an_undisturbed_one()
        => Gen.Select(Gen.Int[0, 30].Array[5, 60], Gen.Int[1, 4], Gen.OneOfConst<int?>(null, 1, 2, 3)).SampleAsync(EndsWellAsync, iter: 150);

    private static async Task<bool> EndsWellAsync(int[] plan, int every, int? degree)
    {
        await using var store = new ScriptedStore();
        var next = -1;
        var calm = false;
        var handling = 0;
        int Choose() => calm ? 0 : plan[(int)((uint)Interlocked.Increment(ref next) % plan.Length)];
        async ValueTask Work(int message, ExecutorContext<Scripted> context, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref handling);
            try
            {
                var choice = Choose();
                if (choice % 2 == 1)
                    await Task.Yield();
                context.Send(message);
                if (choice is 30)
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                if (choice is 29)
                    throw new OperationCanceledException("of its own accord");
                if (choice is 27 or 28)
                    throw new FormatException("on fire");
            }
            finally
            {
                Interlocked.Decrement(ref handling);
            }
        }

        store.OnAppend = async record =>
        {
            var choice = Choose();
            if (choice is 26)
                await Task.Yield();
            if (choice is 25 or 26)
                throw new IOException("disk full");
        };
        var fan = Fan.Create(
            async (_, context, cancellationToken) =>
            {
                await Work(0, context, cancellationToken);
                context.Send(1);
            },
            Work, Work, Work, Work, store);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            calm = attempt == 19;
            using var source = new CancellationTokenSource();
            if (!calm)
                source.CancelAfter(30);
            var options = new RunOptions { CheckpointPolicy = CheckpointPolicy.Every(every), MaxDegreeOfParallelism = degree };
            var begun = await store.GetLatestAsync("r") is not null;
            var run = begun
                ? fan.ResumeAsync("r", options, source.Token)
                : fan.RunAsync(7, new RunOptions { RunId = "r", CheckpointPolicy = options.CheckpointPolicy, MaxDegreeOfParallelism = degree }, source.Token);
            try
            {
                var result = await run.SoonAsync();
                return result.Outputs.SequenceEqual([0, 1, 0, 1, 0, 1]) && result.SuperSteps == 3 && result.Status == RunStatus.Completed && store.Open == 0;
            }
            catch (Exception e) when (e is WorkflowFailedException or OperationCanceledException)
            {
                if (handling != 0 || store.Open != 0)
                    return false;
            }
        }

        return false;
    }
}
