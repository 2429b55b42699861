using CompiledWorkflows.Conformance.Tests.Edges;
using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.Graphs;

/// <summary>Graph construction and validation.</summary>
public sealed class GraphConstructionTests
{
    [Fact]
    public void B001_AnExecutorThatDoesNotExistFailsTheBuild() => Compiler.Refuses(
        "CS0246", "[Workflow, Start<Numbers>, Edge<Numbers, «Missing»>] public sealed partial class W;");

    [Fact]
    public async Task B002_WhatNothingReachesIsNeverMade()
    {
        var islands = new Islands(second: () => throw new NotSupportedException());

        Assert.Equal(["a1"], (await islands.RunAsync("a")).Outputs);
    }

    [Fact]
    public async Task B003_TheOrderOfEdgesDoesNotMatter()
        => Assert.Equal(["123"], (await new Backwards().RunAsync("")).Outputs);

    [Fact]
    public async Task B004_AWorkflowMayNameWhatIsDeclaredLater() => Assert.Equal("14", await Compiler.RunAsync("""
        public static class Program { public static async Task<string> Run() => (await new W().RunAsync(7)).Outputs[0].ToString(); }
        [Workflow, Start<Late>, Output<Late>] public sealed partial class W;
        [Executor] public sealed partial class Late { [Handler] public int On(int number) => 2 * number; }
        """));

    [Fact]
    public async Task B005_AnIdIsOneNode()
    {
        Compiler.Stubs("'One' and 'Other' have the same id 'same'; give one of them another in its attribute.", """
            [Executor("same")] public sealed partial class One { [Handler] public int On(int number) => number; }
            [Executor("same")] public sealed partial class Other { [Handler] public int On(int number) => number; }
            [Workflow, Start<One>, Edge<One, Other>] public sealed partial class W;
            """);

        var made = 0;
        var diamond = new Diamond(joint: () =>
        {
            made++;
            return new Joint();
        });
        Assert.Equal(["a12:1", "a13:2"], (await diamond.RunAsync("a")).Outputs);
        Assert.Equal(1, made);
    }

    [Fact]
    public void B006_AnEdgeDeclaredTwiceIsRefused() => Compiler.Stubs(
        "Two edges from 'Numbers' to 'Doubler' carry 'int'",
        "[Workflow, Start<Numbers>, Edge<Numbers, Doubler>, Edge<Numbers, Doubler>(Of = typeof(int))] public sealed partial class W;");

    [Fact]
    public void B007_AnEdgeThatCarriesNothingIsRefused() => Compiler.Stubs(
        "The edge from 'Numbers' to 'Texts' carries nothing, because 'Numbers' sends 'int' and 'Texts' handles 'string'; add a handler for what is sent, or remove the edge.",
        "[Workflow, Start<Numbers>, Edge<Numbers, Texts>] public sealed partial class W;");

    [Fact]
    public async Task B008_ASubtypeFitsAHandlerOfItsBase()
        => Assert.Equal(["Dog rex", "Cat rex"], (await new Sheltering().RunAsync("rex")).Outputs);

    [Fact]
    public async Task B009_AHandlerOfObjectTakesAnything()
        => Assert.Equal(["any Dog { Name = rex }", "any Cat { Name = rex }", "any 3"], (await new Anything().RunAsync("rex")).Outputs);

    [Fact]
    public async Task B010_OneTypeInCommonIsEnough()
    {
        await using var run = await new Sheltering().RunStreamingAsync("rex");
        var events = await run.WatchAsync();

        Assert.Equal(2, events.OfType<WorkflowOutputEvent>().Count());
        Assert.Contains("int", Assert.Single(events.OfType<WorkflowWarningEvent>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void B011_TypeArgumentsAreCompared() => Compiler.Stubs("'Lists' sends 'List<int>' and 'TextLists' handles 'List<string>'", """
        [Executor] public sealed partial class Lists { [Handler] public List<int> On(int number) => [number]; }
        [Executor] public sealed partial class TextLists { [Handler] public void On(List<string> texts) { } }
        [Workflow, Start<Lists>, Edge<Lists, TextLists>] public sealed partial class W;
        """);

    [Fact]
    public void B012_AMessageHasAType() => Compiler.Refuses(
        "CS0825", "[Executor] public sealed partial class E { [Handler] public void On(«var» number) { } }");

    [Fact]
    public async Task B013_AnIsolatedExecutorIsNeverMade()
    {
        var islands = new Islands(third: () => throw new NotSupportedException());

        Assert.Equal(["a1"], (await islands.RunAsync("a")).Outputs);
    }

    [Fact]
    public async Task B014_TheStartIsPartOfTheGraphWhereverElseItIsNamed()
    {
        await using var run = await new DetachedStart().RunStreamingAsync("a");
        var events = await run.WatchAsync();

        Assert.Equal("First", Assert.Single(events.OfType<ExecutorInvokedEvent>()).ExecutorId);
        Assert.Single(events.OfType<WorkflowWarningEvent>());
    }

    [Fact]
    public async Task B015_OneExecutorIsAWorkflow()
        => Assert.Equal(["a1"], (await new Alone().RunAsync("a")).Outputs);

    [Fact]
    public async Task B016_AnExecutorMaySendToItself()
        => Assert.Equal([4], (await new Countdown().RunAsync(3)).Outputs);

    [Fact]
    public async Task B017_DeadEndsAreAllowed()
    {
        var seen = new List<string>();

        var result = await new DeadEnd(() => new Recorder(seen)).RunAsync("a");

        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal(["a1"], seen);
    }

    [Fact]
    public async Task B018_ATargetTakesASetAsAListAsParametersOrOneByOne()
        => Assert.Equal(["x x", "x+x", "took x"], (await new Joins().RunAsync(new Plan("x"))).Outputs);

    [Fact]
    public async Task B019_AFanOutOrFanInMayHaveOneEnd()
    {
        Assert.Contains("took x", (await new Joins().RunAsync(new Plan("x"))).Outputs);
        Assert.Equal(["dlrow"], (await new TextPipeline().RunAsync("world")).Outputs.Select(output => output.ToLowerInvariant()));

        Compiler.Stubs("The fan-in to 'Doubler' waits for nothing", "[Workflow, Start<Numbers>, FanIn<Doubler>] public sealed partial class W;");
    }

    [Fact]
    public async Task B020_ASwitchNeedsNoDefaultAndHasAtMostOne()
    {
        Assert.Equal(["small 5"], (await new CaseAlone().RunAsync(5)).Outputs);
        await using var run = await new CaseAlone().RunStreamingAsync(50);
        Assert.Single((await run.WatchAsync()).OfType<WorkflowWarningEvent>());

        Compiler.Stubs("Two otherwises of 'Numbers' take 'int', to 'Doubler' and to 'Other'", """
            [Executor] public sealed partial class Other { [Handler] public int On(int number) => number; }
            [Workflow, Start<Numbers>, Case<Numbers, Silent>(When = nameof(IsSmall)), Otherwise<Numbers, Doubler>, Otherwise<Numbers, Other>]
            public sealed partial class W { private static bool IsSmall(int number) => number < 10; }
            """);
    }

    [Fact]
    public void B021_OutputsAreChecked()
    {
        Compiler.Refuses("CS0246", "[Workflow, Start<Numbers>, Output<«Missing»>] public sealed partial class W;");
        Compiler.Stubs("'Silent' is an output of the workflow but sends nothing; let a handler return something, or remove the output.", "[Workflow, Start<Silent>, Output<Silent>] public sealed partial class W;");
        Compiler.Stubs("The output 'string' of 'Numbers' is none of what it sends, 'int'; name one of these, or remove the output.", "[Workflow, Start<Numbers>, Output<Numbers, string>] public sealed partial class W;");
    }

    [Fact]
    public async Task B022_AChainIsItsEdges()
    {
        await using var run = await new Backwards().RunStreamingAsync("");

        Assert.Equal(["First", "Second", "Third"], (await run.WatchAsync()).OfType<ExecutorInvokedEvent>().Select(e => e.ExecutorId));
    }

    [Fact]
    public async Task B023_AnEdgeCanCarryOneOfTheTypes()
    {
        var outputs = (await new Forwarding().RunAsync("rex")).Outputs;

        Assert.Equal(["groomed rex", "Dog rex"], outputs.Where(o => !o.StartsWith("any", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task B024_AConditionCanLeaveOutAType()
    {
        var outputs = (await new Forwarding().RunAsync("rex")).Outputs;

        Assert.Equal(["any Cat { Name = rex }", "any 3"], outputs.Where(o => o.StartsWith("any", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task B025_AnExternalCallIsAPortAndAnEdgeEachWay()
    {
        await using var run = await new Seeking().RunStreamingAsync(true);
        await run.WatchAsync();
        await run.SendResponseAsync((RequestInfoEvent<int, string>)run.PendingRequests.Single(), "yes");

        Assert.Equal(["heard yes"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task B026_ASwitchTakesTheFirstCaseThatHoldsElseItsDefault()
    {
        Assert.Equal(["small 5"], (await new Switching().RunAsync(5)).Outputs);
        Assert.Equal(["round 50"], (await new Switching().RunAsync(50)).Outputs);
        Assert.Equal(["rest 55"], (await new Switching().RunAsync(55)).Outputs);
    }

    [Fact]
    public async Task B027_NullIsRefused()
    {
        Compiler.Refuses("CS1031", "[Workflow, Start<Numbers>, Edge<Numbers, «null»>] public sealed partial class W;");
        await Assert.ThrowsAsync<ArgumentNullException>(() => new Alone().RunAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new Alone().ResumeAsync(null!));
    }

    [Fact]
    public async Task B028_TheIdIsCarried()
    {
        await using var store = new InMemoryCheckpointStore();
        var alone = new Alone { Checkpoints = store };
        await using var run = await alone.RunStreamingAsync("a");

        Assert.Equal("alone", alone.Id);
        Assert.Equal("alone", Assert.Single((await run.WatchAsync()).OfType<WorkflowStartedEvent>()).WorkflowId);
        Assert.All(await store.AllAsync(run.RunId), checkpoint => Assert.Equal("alone", checkpoint.WorkflowId));
    }
}
