using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.Events;

/// <summary>Events and outputs.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task B078_TheInvokedEventHasTheMessageItself()
    {
        var draft = new Draft();
        await using var run = await new Writing().RunStreamingAsync(draft);

        Assert.Same(draft, (await run.WatchAsync()).OfType<ExecutorInvokedEvent>().First().Data);
    }

    [Fact]
    public async Task B079_TheCompletedEventHasTheResult()
    {
        await using var run = await new Writing().RunStreamingAsync(new Draft());

        var completed = (await run.WatchAsync()).OfType<ExecutorCompletedEvent>().Select(e => e.Data).ToList();

        Assert.IsType<Draft>(completed[0]);
        Assert.Equal(new Final("written"), completed[1]);
    }

    [Theory]
    [InlineData("new WorkflowStartedEvent(\"w\", \"r\", null)", "WorkflowStartedEvent")]
    [InlineData("new ExecutorCompletedEvent(\"e\", null)", "ExecutorCompletedEvent")]
    [InlineData("new WorkflowOutputEvent<int>(\"e\", 1)", "WorkflowOutputEvent<int>")]
    [InlineData("new WorkflowErrorEvent(new Exception())", "WorkflowErrorEvent")]
    public void B080_AnEventOfTheFrameworkCannotBeMade(string creation, string type) => Compiler.Refuses("CS1729", $$"""
        [Executor] public sealed partial class E { [Handler] public void On(int number, ExecutorContext context) => context.AddEvent({{creation.Replace(type, $"«{type}»", StringComparison.Ordinal)}}); }
        """);

    [Fact]
    public async Task B081_EventsOfOnesOwnPassThrough()
    {
        await using var run = await new Writing().RunStreamingAsync(new Draft());

        Assert.Equal("writing", Assert.Single((await run.WatchAsync()).OfType<Tick>()).What);
    }

    [Fact]
    public async Task B082_OnlyDeclaredOutputsLeaveTheWorkflow()
    {
        await using var run = await new Writing().RunStreamingAsync(new Draft());

        Assert.Equal([new Progress(50), new Final("written")], (await run.WatchAsync()).OfType<WorkflowOutputEvent>().Select(e => e.Data));
    }

    [Fact]
    public async Task B083_IntermediateOutputsAreToldByTheirType()
    {
        await using var run = await new Writing().RunStreamingAsync(new Draft());
        var events = await run.WatchAsync();

        Assert.Equal("Writer", Assert.Single(events.OfType<WorkflowOutputEvent<Progress>>()).ExecutorId);
        Assert.Equal("Editor", Assert.Single(events.OfType<WorkflowOutputEvent<Final>>()).ExecutorId);
    }

    [Fact]
    public async Task B084_AnOutputDeclaredTwiceLeavesOnce() => Assert.Equal("2", await Compiler.RunAsync("""
        [Workflow, Start<Doubler>, Output<Doubler>, Output<Doubler, int>] public sealed partial class W;
        public static class Program { public static async Task<string> Run() => string.Join(",", (await new W().RunAsync(1)).Outputs); }
        """));

    [Fact]
    public async Task B085_WithoutADeclarationThereIsNoOutput()
    {
        await using var run = await new PrivateWriting().RunStreamingAsync(new Draft());
        var events = await run.WatchAsync();

        Assert.DoesNotContain(events, e => e is WorkflowOutputEvent);
        Assert.Equal(2, events.OfType<WorkflowWarningEvent>().Count());
        RunResult<NoOutput> result = await run.ResultAsync();
        Assert.Empty(result.Outputs);
    }

    [Fact]
    public async Task B086_AResultThatDoesNotLeaveIsStillSeen()
    {
        await using var run = await new PrivateWriting().RunStreamingAsync(new Draft());

        Assert.Contains(await run.WatchAsync(), e => e is ExecutorCompletedEvent { ExecutorId: "Editor", Data: Final { Text: "written" } });
    }

    [Fact]
    public async Task B087_TheResultHasTheLastStatus()
    {
        await AssertStatusAsync(RunStatus.Completed, await new TextPipeline().RunStreamingAsync("ab"));
        await AssertStatusAsync(RunStatus.AwaitingResponse, await new Interview().RunStreamingAsync(new Topic(1)));
        await AssertStatusAsync(RunStatus.Halted, await new Countdown(() => new Counter(haltAt: 1)).RunStreamingAsync(2));

        static async Task AssertStatusAsync<TOutput>(RunStatus expected, StreamingRun<TOutput> run)
        {
            await using var _ = run;
            await run.WatchAsync();
            Assert.Equal(expected, run.Status);
            Assert.Equal(expected, (await run.ResultAsync()).Status);
        }
    }

    [Fact]
    public async Task B088_AnEventsTypeTellsWhoseItIs()
    {
        await using var run = await new Writing().RunStreamingAsync(new Draft());

        foreach (var happened in await run.WatchAsync())
            Assert.Equal(happened is not Tick, happened.GetType().Assembly == typeof(WorkflowEvent).Assembly);
    }
}
