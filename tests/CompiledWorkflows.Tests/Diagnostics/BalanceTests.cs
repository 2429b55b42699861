using System.Diagnostics;
using CompiledWorkflows.Tests.Middleware;
using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests.Diagnostics;

/// <summary>Whatever happens to runs, every span that is started is stopped, within the one that it belongs to.</summary>
[Collection(nameof(Listening))]
public sealed class BalanceTests
{
    [Fact]
    public Task Spans_are_closed_whatever_happens()
        => Gen.Select(Gen.Int[0, 40].Array[5, 60], Gen.Int[0, 3], Gen.OneOfConst<int?>(null, 1, 3), Gen.Bool, Gen.Bool).SampleAsync(IsBalancedAsync, iter: 120, threads: 1);

    private static async Task<bool> IsBalancedAsync(int[] plan, int leaveAfter, int? degree, bool streaming, bool middleware)
    {
        using var spans = new Spans();
        await using var store = new ScriptedStore();
        var next = -1;
        int Choose() => plan[(int)((uint)Interlocked.Increment(ref next) % plan.Length)];
        async ValueTask Work(int message, ExecutorContext<Scripted> context, CancellationToken cancellationToken)
        {
            Assert.StartsWith("executor.handle", Activity.Current!.OperationName, StringComparison.Ordinal);
            var choice = Choose();
            if (choice % 2 == 1)
                await Task.Yield();
            context.Send(message);
            if (choice is 40)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            if (choice is 39)
                throw new OperationCanceledException("of its own accord");
            if (choice is 38)
                context.RequestHalt();
            if (choice is 36 or 37)
                throw new FormatException("on fire");
        }

        store.OnAppend = async _ =>
        {
            var choice = Choose();
            if (choice is 35)
                await Task.Yield();
            if (choice is 35 or 34)
                throw new IOException("disk full");
            if (choice is 33)
                throw new CheckpointConflictException("r");
        };
        Task Around(string what) => Choose() is 32 ? throw new TimeoutException(what) : Task.CompletedTask;
        var options = new RunOptions
        {
            MaxDegreeOfParallelism = degree,
            Middleware = middleware ? [new Journal { Before = Around, After = Around }] : [],
        };
        var fan = Fan.Create(Work, Work, Work, Work, Work, store);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var source = new CancellationTokenSource(30);
            try
            {
                await GoOnAsync(fan, await store.GetLatestAsync("r") is not null, options, streaming, leaveAfter, source.Token).SoonAsync();
            }
            catch (Exception e) when (e is WorkflowFailedException or OperationCanceledException or CheckpointConflictException or RunExistsException or TimeoutException)
            {
            }
        }

        return spans.Started.Length == spans.Stopped.Length
            && spans.Handlers.All(span => spans.SuperSteps.Contains(span.Parent))
            && spans.SuperSteps.All(span => spans.Runs.Contains(span.Parent))
            && spans.Runs.All(span => span.Parent is null)
            && spans.Stopped.All(span => span.Parent is null || span.Parent.StartTimeUtc + span.Parent.Duration >= span.StartTimeUtc + span.Duration);
    }

    private static async Task GoOnAsync(Fan fan, bool resumes, RunOptions options, bool streaming, int leaveAfter, CancellationToken cancellationToken)
    {
        var named = new RunOptions { RunId = "r", MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, Middleware = options.Middleware };
        if (!streaming)
        {
            await (resumes ? fan.ResumeAsync("r", options, cancellationToken) : fan.RunAsync(7, named, cancellationToken));
            return;
        }

        await using var run = resumes ? await fan.ResumeStreamingAsync("r", options, CancellationToken.None) : await fan.RunStreamingAsync(7, named, CancellationToken.None);
        var seen = 0;
        await foreach (var happened in run.WatchStreamAsync(cancellationToken))
        {
            if (happened is SuperStepCompletedEvent && seen++ == leaveAfter)
                break;
        }
    }
}
