using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.Edges;

/// <summary>Edges of every kind.</summary>
public sealed class EdgeTests
{
    [Fact]
    public async Task B048_AnEdgeCarriesWhatItsConditionLetsThrough()
    {
        Assert.Equal(["whole 5", "small 5"], (await new Choosing().RunAsync(5)).Outputs);
        Assert.Equal(["whole 50", "round 50"], (await new Choosing().RunAsync(50)).Outputs);
        Assert.Equal(["whole 55"], (await new Choosing().RunAsync(55)).Outputs);
    }

    [Fact]
    public void B049_AConditionIsNotAsynchronous() => Compiler.Stubs("must take the message and return bool", """
        [Workflow, Start<Numbers>, Edge<Numbers, Doubler>(When = nameof(IsRight))]
        public sealed partial class W { private static async Task<bool> IsRight(int number) { await Task.Yield(); return number > 0; } }
        """);

    [Fact]
    public async Task B050_AFanOutReachesAllSomeOrNone()
    {
        Assert.Equal(["small 0", "round 0"], (await new Picking().RunAsync(0)).Outputs);
        Assert.Equal(["small 5"], (await new Picking().RunAsync(5)).Outputs);

        await using var run = await new Picking().RunStreamingAsync(55);
        var events = await run.WatchAsync();
        Assert.DoesNotContain(events, e => e is WorkflowOutputEvent);
        Assert.Contains(events, e => e is WorkflowWarningEvent { Message: var told } && told.Contains("every condition was false", StringComparison.Ordinal));
    }

    [Fact]
    public async Task B051_NothingCanBePickedThatIsNotThere()
    {
        Compiler.Stubs("must take the message and return bool", """
            [Workflow, Start<Numbers>, Edge<Numbers, Doubler>(When = nameof(Targets))]
            public sealed partial class W { private static int[] Targets(int number) => [0, 5]; }
            """);

        foreach (var (number, replica) in new[] { (0, 0), (4, 1), (int.MaxValue, 1), (-1, 2), (int.MinValue, 1) })
            Assert.Equal([$"{number} at {replica}"], (await new Sharding().RunAsync(number)).Outputs);
    }

    [Fact]
    public async Task B052_OfAFanOutThoseGetAMessageWhoHandleIt()
    {
        await using var run = await new SortingByType().RunStreamingAsync(5);
        var events = await run.WatchAsync();

        Assert.Equal(["whole 5", "letters 5"], events.OfType<WorkflowOutputEvent>().Select(e => e.Data));
        Assert.Contains("long", Assert.Single(events.OfType<WorkflowWarningEvent>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B058_TheFirstTrueCaseAloneGetsAMessage()
        => Assert.Equal(["small 0"], (await new Switching().RunAsync(0)).Outputs);

    [Fact]
    public async Task B059_ALoopEndsWhenItsConditionSaysSo()
    {
        var result = await new Halving().RunAsync(100);

        Assert.Equal(["whole 0"], result.Outputs);
        Assert.Equal(8, result.SuperSteps);
    }
}
