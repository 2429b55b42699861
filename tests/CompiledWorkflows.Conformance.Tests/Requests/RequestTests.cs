using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.Requests;

/// <summary>Requests to the outside, and responses.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task B107_ARunThatAsksWaits()
    {
        await using var run = await new Interview().RunStreamingAsync(new Topic(1));

        var asked = Assert.Single((await run.WatchAsync()).OfType<RequestInfoEvent<Question, string>>());

        Assert.Equal(new Question(0), asked.Request);
        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
    }

    [Fact]
    public async Task B108_TheAnswerGoesToWhereTheGraphLeadsIt()
    {
        await using var run = await new Interview().RunStreamingAsync(new Topic(1));
        var outputs = new List<string>();
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is RequestInfoEvent<Question, string> asked)
                await run.SendResponseAsync(asked, "yes");
            if (happened is WorkflowOutputEvent<string> output)
                outputs.Add(output.Data);
        }

        Assert.Equal(["0: yes (1)"], outputs);
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Fact]
    public async Task B109_AnUnknownRequestIsRefused()
    {
        await using var run = await new Interview().RunStreamingAsync(new Topic(1));
        await run.WatchAsync();

        await Assert.ThrowsAsync<UnknownRequestException>(() => run.SendResponseAsync("forged", "yes"));

        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
    }

    [Fact]
    public async Task B110_AnAnswerCannotGoToAnotherPort()
    {
        await using var run = await new CounterWorkflow().RunStreamingAsync("7");
        await run.WatchAsync();
        var asked = run.PendingRequests.ToDictionary(request => request.PortId);

        await Assert.ThrowsAsync<ArgumentException>(() => run.SendResponseAsync(asked["estimates"].RequestId, true));
        await run.SendResponseAsync(asked["estimates"].RequestId, 2.0);

        Assert.Equal(["about 2.0"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task B111_AnAnswerOfAnotherTypeIsRefused()
    {
        Compiler.Refuses("CS1503", """
            public static class Program
            {
                public static Task Run(StreamingRun<int> run, RequestInfoEvent<int, bool> asked) => run.SendResponseAsync<int, bool>(asked, «"yes"»);
            }
            """);

        await using var run = await new CounterWorkflow().RunStreamingAsync("7");
        await run.WatchAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => run.SendResponseAsync(run.PendingRequests[0].RequestId, "yes"));
        Assert.Equal(3, run.PendingRequests.Count);
    }

    [Fact]
    public async Task B112_SomeOfSeveralRequestsCanBeAnswered()
    {
        await using var store = new InMemoryCheckpointStore();
        var interview = new Interview { Checkpoints = store };
        await using (var run = await interview.RunStreamingAsync(new Topic(3), new RunOptions { RunId = "r" }))
        {
            await run.WatchAsync();
            await run.SendResponseAsync(run.PendingRequests[1].RequestId, "b");
            Assert.Equal(RunStatus.AwaitingResponse, (await run.ResultAsync()).Status);
        }

        await using var resumed = await interview.ResumeStreamingAsync("r");
        var asked = (await resumed.WatchAsync()).OfType<RequestInfoEvent<Question, string>>();
        Assert.Equal([0, 2], asked.Select(request => request.Request.Number));
    }

    [Fact]
    public async Task B113_TheHandlerOfAnAnswerIsChosenByQuestionAndAnswer()
    {
        await using var run = await new CounterWorkflow().RunStreamingAsync("7");
        await run.WatchAsync();
        foreach (var asked in run.PendingRequests.Where(request => request.PortId != "estimates").Reverse().ToList())
            await run.SendResponseAsync(asked.RequestId, true);
        Assert.Equal(["refund 7: True", "discount 7: True"], (await run.ResultAsync()).Outputs.Order(StringComparer.Ordinal).Reverse());

        Compiler.Stubs("handles 'Response<int, bool>' twice", """
            [RequestPort<int, bool>] public sealed partial class Port;
            [Executor] public sealed partial class E { [Handler] public void One(Response<int, bool> answer) { } [Handler] public void Other(Response<int, bool> answer) { } }
            [Workflow, Start<Numbers>, Edge<Numbers, Port>, Edge<Port, E>] public sealed partial class W;
            """);
    }

    [Fact]
    public async Task B115_AnAnswerIsNotConverted()
    {
        await using var run = await new CounterWorkflow().RunStreamingAsync("7");
        await run.WatchAsync();
        var asked = run.PendingRequests.Single(request => request.PortId == "estimates");

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => run.SendResponseAsync(asked.RequestId, 1));

        Assert.Contains("System.Double", refusal.Message, StringComparison.Ordinal);
        await run.SendResponseAsync<Estimate, double>((RequestInfoEvent<Estimate, double>)asked, 1);
    }
}
