using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>The clock that jumps by itself.</summary>
public sealed class AutomaticTimeTests
{
    /// <summary>Longer than a busy machine lets a thread wait between two statements.</summary>
    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    #region CompiledWorkflows.Testing/PACKAGE.md
    [Fact]
    public async Task An_unpaid_invoice_ends_with_the_lawyers_after_four_days()
    {
        var time = VirtualTime.Automatic(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var result = await new Dunning { TimeProvider = time }.RunAsync(new Invoice(17));

        Assert.Equal(["17 is for the lawyers"], result.Outputs);
        Assert.Equal(new DateTimeOffset(2030, 1, 5, 0, 0, 0, TimeSpan.Zero), time.GetUtcNow());
    }
    #endregion

    [Fact]
    public async Task A_handler_that_waits_for_days_goes_on()
    {
        var time = VirtualTime.Automatic();
        var result = await new WaitingHere { TimeProvider = time }.RunAsync(TimeSpan.FromDays(40), cancellationToken: Token);
        Assert.Equal(["2000-02-10"], result.Outputs);
    }

    [Fact]
    public async Task Who_waits_less_goes_on_first()
    {
        var time = VirtualTime.Automatic(quiet: Unhurried);
        var woken = new List<int>();
        await Task.WhenAll(WaitAsync(2), WaitAsync(1));
        Assert.Equal([1, 2], woken);

        async Task WaitAsync(int days)
        {
            await Task.Delay(TimeSpan.FromDays(days), time, Token);
            lock (woken)
                woken.Add(days);
        }
    }

    [Fact]
    public async Task A_timeout_does_not_pass_while_what_it_guards_waits_for_less()
    {
        var time = VirtualTime.Automatic(quiet: Unhurried);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1), time);
        await Task.Delay(TimeSpan.FromSeconds(5), time, timeout.Token);
        Assert.Equal(5, time.GetUtcNow().Second);
    }

    [Fact]
    public async Task Stands_still_while_nobody_waits_and_can_be_moved()
    {
        var time = VirtualTime.Automatic(quiet: Unhurried);
        var timer = time.CreateTimer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await timer.DisposeAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        await Task.Delay(TimeSpan.FromMinutes(1), time, Token);
        Assert.Equal(2, time.GetUtcNow().Minute);
        Assert.Equal(0, time.GetUtcNow().Hour);
    }
}
