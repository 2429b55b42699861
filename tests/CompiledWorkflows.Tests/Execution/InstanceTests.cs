using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Every run has its own executors, made when they are first needed.</summary>
public sealed class InstanceTests
{
    [Fact]
    public async Task An_executor_that_gets_nothing_is_never_made()
    {
        var made = new List<string>();
        Script silent = (_, _, _) => default;
        var fan = new Fan(
            () => Made("Source", new Source(silent)),
            () => Made("First", new First()));

        await fan.RunAsync(1);

        Assert.Equal(["Source"], made);

        T Made<T>(string name, T executor)
        {
            made.Add(name);
            return executor;
        }
    }

    [Fact]
    public async Task A_run_keeps_its_instances_and_another_has_its_own()
    {
        var made = 0;
        var countdown = new Countdown(() =>
        {
            made++;
            return new Counter();
        });
        Assert.Equal(0, made);

        Assert.Equal([6], (await countdown.RunAsync(5)).Outputs);
        Assert.Equal(1, made);
        Assert.Equal([4], (await countdown.RunAsync(3)).Outputs);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task A_handler_knows_its_run()
    {
        var clock = new FixedTimeProvider(DateTimeOffset.UnixEpoch);
        var known = new List<string>();
        Script tell = (message, context, _) =>
        {
            Assert.Same(clock, context.TimeProvider);
            known.Add($"{context.RunId} {context.SuperStep} {context.ReplicaIndex}");
            context.Send(message);
            return default;
        };
        Script silent = (_, _, _) => default;
        var fan = new Fan(() => new Source(tell), () => new First(tell), () => new Second(silent), () => new Third(silent), () => new Sink(tell)) { TimeProvider = clock };

        await fan.RunAsync(1, new RunOptions { RunId = "r" });

        Assert.Equal(["r 0 0", "r 1 0", "r 2 0"], known);
    }
}
