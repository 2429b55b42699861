namespace CompiledWorkflows.Conformance.Tests.SubWorkflows;

/// <summary>Workflows as nodes of others.</summary>
public sealed class SubWorkflowTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task B138_AnOutputOfAChildIsAMessageOfItsParent()
        => Assert.Equal([1 << 20], (await new Growing().RunAsync(1)).Outputs);

    [Fact]
    public async Task B139_ARequestOfAChildSurfacesOrIsAnsweredByTheParent()
    {
        await using var run = await new Shop().RunStreamingAsync(new Order("7", 5));
        await run.WatchAsync();
        var asked = (RequestInfoEvent<Charge, Receipt>)run.PendingRequests.Single();
        Assert.Equal("payment/terminal", asked.PortId);
        Assert.Equal(new Charge("7/1", 5), asked.Request);
        await run.SendResponseAsync(asked, new Receipt(5));
        Assert.Equal(["paid 5"], (await run.ResultAsync()).Outputs);

        var paid = await new PayingShop().RunAsync(new Order("7", 5));
        Assert.Equal(RunStatus.Completed, paid.Status);
        Assert.Equal(["paid 5"], paid.Outputs);
    }

    [Fact]
    public async Task B140_ACheckpointHoldsTheChildAndAsksNothingTwice()
    {
        var shop = new Shop { Checkpoints = _store };
        var asked = (await shop.RunAsync(new Order("7", 5), new RunOptions { RunId = "r" })).PendingRequests.Single().RequestId;

        await using (var run = await shop.ResumeStreamingAsync("r"))
        {
            Assert.Equal([asked], (await run.WatchAsync()).OfType<RequestInfoEvent>().Select(request => request.RequestId));
            await run.SendResponseAsync(asked, new Receipt(5));
        }

        await using var resumed = await shop.ResumeStreamingAsync("r");
        Assert.DoesNotContain(await resumed.WatchAsync(), e => e is RequestInfoEvent);
        Assert.Equal(["paid 5"], (await resumed.ResultAsync()).Outputs);
        foreach (var checkpoint in (await _store.AllAsync("r")).SkipWhile(checkpoint => checkpoint.PendingRequests == 0).Skip(1))
            Assert.Equal(["paid 5"], (await shop.ResumeAsync(checkpoint.Id)).Outputs);
    }

    [Fact]
    public async Task B141_EventsOfAChildHaveItsPath()
    {
        await using var run = await new PayingShop().RunStreamingAsync(new Order("7", 5));

        Assert.Equal(
            ["Checkout", "payment/Cashier", "Wallet", "payment/Till", "Label"],
            (await run.WatchAsync()).OfType<ExecutorInvokedEvent>().Select(invoked => invoked.ExecutorId));
    }

    [Fact]
    public async Task B142_AWorkflowMayBeAChildOfSeveralAndRunByItself()
    {
        var doubling = new Doubling();

        var results = await Task.WhenAll(new Growing(doubling).RunAsync(1), new Growing(doubling).RunAsync(3), doubling.RunAsync(4));

        Assert.Equal([1 << 20, 3 << 19, 8], results.Select(result => result.Outputs.Single()));
    }
}
