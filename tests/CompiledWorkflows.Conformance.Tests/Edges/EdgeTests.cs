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
    public void B049_AConditionIsNotAsynchronous() => Compiler.Stubs("cannot be called; let it take the message and return bool", """
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
        Compiler.Stubs("cannot be called; let it take the message and return bool", """
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
    public async Task B053_AFanInWaitsForAllAndFiresAgain()
    {
        Assert.Equal(["a1 a2 b1", "a3 b2"], (await new Gathering().RunAsync(new Plan("a1", "a2", "b1", "", "b2", "a3"))).Outputs);
        Assert.Empty((await new Gathering().RunAsync(new Plan("a1", "a2"))).Outputs);
    }

    [Fact]
    public async Task B054_MessagesOfOneSourceWaitForTheOthers()
    {
        var plan = new Plan("a1 a2", "b1", "b2 b3");
        Assert.Equal(["a1 a2 b1"], (await new Gathering().RunAsync(plan)).Outputs);

        await using var run = await new Zipping().RunStreamingAsync(plan);
        var events = await run.WatchAsync();
        Assert.Equal(["a1 b1", "a2 b2"], events.OfType<WorkflowOutputEvent<string>>().Select(output => output.Data));
        Assert.Contains("'Lister'", Assert.Single(events.OfType<WorkflowWarningEvent>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B055_HoweverMessagesArriveThereIsOneSetInTheOrderOfTheSources()
    {
        foreach (var turns in Turns.OfThree)
        {
            var join = new ScriptedJoin(first: () => new First(turns.Take(0)), second: () => new Second(turns.Take(1)), third: () => new Third(turns.Take(2)));

            Assert.Equal(["0 1 2"], (await join.RunAsync(0).SoonAsync()).Outputs);
        }
    }

    [Fact]
    public void B056_AFanInOfTypesThatDoNotFitIsRefused() => Compiler.Stubs("The fan-in to 'Texts' cannot take what 'Numbers' sends, 'int'", """
        [Workflow, Start<Numbers>, Edge<Numbers, Doubler>, FanIn<Texts>(typeof(Numbers), typeof(Doubler))] public sealed partial class W;
        """);

    [Fact]
    public async Task B057_AFanInMayBeOfSeveralTypes()
        => Assert.Equal(["took abc", "took number 3"], (await new MixedJoin().RunAsync(new Plan("abc"))).Outputs);

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
