using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>An open run takes further inputs, and its start node gets them in the next superstep.</summary>
public sealed class InputTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Chat Chat => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_completed_run_goes_on_where_it_was()
    {
        await using var run = await Chat.RunStreamingAsync("a");
        await run.WatchAsync();
        Assert.Equal(RunStatus.Completed, run.Status);

        await run.SendMessageAsync("b");
        Assert.Equal(RunStatus.Running, run.Status);
        var events = await run.DescribeAsync();

        Assert.Equal(
            [
                "superstep 2", "Listener gets b", "Listener returns nothing", "superstep 2 done",
                "superstep 3", "Scribe gets Note { Number = 2, Text = b }", "Scribe returns 2. 2: b", "Scribe puts out 2. 2: b", "superstep 3 done",
            ],
            events);
        var result = await run.ResultAsync();
        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal(["1. 1: a", "2. 2: b"], result.Outputs);
        Assert.Equal(4, result.SuperSteps);
    }

    [Fact]
    public async Task A_result_from_before_stays_as_it_was()
    {
        await using var run = await Chat.RunStreamingAsync("a");
        var before = await run.ResultAsync();
        await run.SendMessageAsync("b");
        var after = await run.ResultAsync();

        Assert.Equal(["1. 1: a"], before.Outputs);
        Assert.Equal(2, before.SuperSteps);
        Assert.Equal(["1. 1: a", "2. 2: b"], after.Outputs);
    }

    [Fact]
    public async Task It_can_be_of_each_type_that_the_start_node_handles()
    {
        await using var run = await Chat.RunStreamingAsync(0);
        await run.SendMessageAsync("a");
        await run.SendMessageAsync(1);

        Assert.Equal(["1. 1: 0", "2. 2: a", "3. 3: 1", "4. 4: 0"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_watcher_that_sends_gets_it_delivered_after_what_waits()
    {
        var heard = new List<string>();
        await using var run = await Chat.RunStreamingAsync(2);
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is SuperStepCompletedEvent { SuperStep: 0 })
            {
                await run.SendMessageAsync("a");
                await run.SendMessageAsync("b");
            }

            if (happened is ExecutorInvokedEvent { ExecutorId: "Listener" } invoked)
                heard.Add($"{invoked.Data}");
        }

        Assert.Equal(["2", "1", "a", "b", "0"], heard);
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Fact]
    public async Task A_watcher_that_sends_at_the_end_goes_on_in_the_same_loop()
    {
        var left = 3;
        await using var run = await Chat.RunStreamingAsync("a");
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is WorkflowOutputEvent && left-- > 0)
                await run.SendMessageAsync("b");
        }

        Assert.Equal(["1. 1: a", "2. 2: b", "3. 3: b", "4. 4: b"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task It_is_taken_when_the_superstep_in_flight_has_ended_and_nobody_advances()
    {
        var working = new TaskCompletionSource();
        var worked = new TaskCompletionSource();
        var chat = new Chat(listener: () => new Listener(async what =>
        {
            if (what != "a")
                return;
            working.SetResult();
            await worked.Task;
        }))
        {
            Checkpoints = _store,
        };
        await using var run = await chat.RunStreamingAsync("a", new RunOptions { RunId = "r" });
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is ExecutorInvokedEvent)
                break;
        }

        await working.Task.SoonAsync();
        var sending = run.SendMessageAsync("b");
        Assert.False(sending.IsCompleted);
        worked.SetResult();
        await sending.SoonAsync();

        Assert.Equal(2, (await _store.GetLatestAsync("r"))!.PendingMessages);
        Assert.Equal(["1. 1: a", "2. 2: b"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_run_that_waits_for_a_response_goes_on_and_waits_again()
    {
        await using var run = await Chat.RunStreamingAsync("why?");
        await run.WatchAsync();
        var asked = Assert.Single(run.PendingRequests);

        await run.SendMessageAsync("b");
        Assert.Same(asked, Assert.Single(run.PendingRequests));
        var events = await run.WatchAsync();

        Assert.DoesNotContain(events, e => e is RequestInfoEvent);
        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        await run.SendResponseAsync(asked.RequestId, "so");
        Assert.Equal(["1. 1: why?", "2. 2: b", "3. why? so"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_run_without_a_store_takes_it_all_the_same()
    {
        await using var run = await new Chat().RunStreamingAsync("a");
        await run.ResultAsync();
        await run.SendMessageAsync("b");

        Assert.Equal(["1. 1: a", "2. 2: b"], (await run.ResultAsync()).Outputs);
        Assert.Null(run.LastCheckpoint);
    }

    [Fact]
    public async Task It_counts_towards_the_limit_of_supersteps()
    {
        await using var run = await Chat.RunStreamingAsync("a", new RunOptions { MaxSuperSteps = 2 });
        await run.ResultAsync();
        await run.SendMessageAsync("b");

        await Assert.ThrowsAsync<SuperStepLimitException>(() => run.ResultAsync());
        Assert.Equal(["1. 1: a", "2. 2: b"], (await Chat.ResumeAsync(run.RunId)).Outputs);
    }

    [Fact]
    public async Task A_workflow_that_starts_with_another_takes_what_that_one_takes()
    {
        await using var run = await new Hall { Checkpoints = _store }.RunStreamingAsync("why?");
        await run.ResultAsync();
        await run.SendMessageAsync("a");
        await run.SendMessageAsync(1);

        Assert.Equal("chat/expert", Assert.Single(run.PendingRequests).PortId);
        Assert.Equal(["1. 1: why?", "2. 2: a", "3. 3: 1", "4. 4: 0"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task Every_replica_of_the_start_node_gets_it()
    {
        await using var run = await new Choir { Checkpoints = _store }.RunStreamingAsync("a");
        await run.ResultAsync();
        await run.SendMessageAsync("b");
        Assert.Equal(2, (await _store.GetLatestAsync(run.RunId))!.PendingMessages);

        Assert.Equal(["1. 1: a", "2. 1: a", "3. 2: b", "4. 2: b"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_workflow_that_is_known_by_its_output_only_has_runs_of_its_own_class()
    {
        Workflow<string> workflow = Chat;
        await Chat.RunAsync("a", new RunOptions { RunId = "r" });

        await using var run = Assert.IsType<StreamingRun<string, Chat>>(await workflow.ResumeStreamingAsync("r"));
        await run.SendMessageAsync("b");

        Assert.Equal(2, (await run.ResultAsync()).Outputs.Count);
    }
}
