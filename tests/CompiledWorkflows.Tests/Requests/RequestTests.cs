using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Requests leave the run when they are committed, and are answered once.</summary>
public sealed class RequestTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Interview Interview => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_run_that_only_waits_ends_its_stream_and_lists_what_it_asks()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(2, 1), new RunOptions { RunId = "r" });

        var events = await run.WatchAsync();

        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        Assert.Equal(["desk asks", "desk asks", "urn asks", "superstep 1 done"], events.Select(EventText.Describe).TakeLast(4));
        Assert.Equal(run.PendingRequests, events.OfType<RequestInfoEvent>());
        Assert.Equal(["desk", "desk", "urn"], run.PendingRequests.Select(r => r.PortId));
        Assert.Equal([new Question(0), new Question(1)], run.PendingRequests.OfType<RequestInfoEvent<Question, string>>().Select(r => r.Request));
        Assert.Equal(3, run.PendingRequests.Select(r => r.RequestId).Distinct().Count());
        Assert.Equal(3, (await _store.GetLatestAsync("r"))!.PendingRequests);
        Assert.Equal(RunStatus.AwaitingResponse, (await _store.GetLatestAsync("r"))!.Status);
    }

    [Fact]
    public async Task A_result_lists_what_the_run_asks()
    {
        var result = await Interview.RunAsync(new Topic(2));

        Assert.Equal(RunStatus.AwaitingResponse, result.Status);
        Assert.Equal(2, result.PendingRequests.Count);
        Assert.Empty(result.Outputs);
    }

    [Fact]
    public async Task Nobody_hears_of_a_request_before_it_is_saved()
    {
        var saving = new TaskCompletionSource();
        var saved = new TaskCompletionSource();
        _store.OnAppend = async record =>
        {
            if (record.Sequence != 2)
                return;
            saving.SetResult();
            await saved.Task;
        };
        await using var run = await Interview.RunStreamingAsync(new Topic(1));
        var heard = 0;
        var watching = Task.Run(async () =>
        {
            await foreach (var happened in run.WatchStreamAsync())
                heard += happened is RequestInfoEvent ? 1 : 0;
        });

        await saving.Task.SoonAsync();
        Assert.Empty(run.PendingRequests);
        Assert.Equal(0, Volatile.Read(ref heard));

        saved.SetResult();
        await watching.SoonAsync();
        Assert.Equal(1, heard);
        Assert.Single(run.PendingRequests);
    }

    [Fact]
    public async Task Responses_inside_the_loop_let_it_go_on()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(2, 1));
        var outputs = new List<string>();
        await foreach (var happened in run.WatchStreamAsync())
        {
            switch (happened)
            {
                case RequestInfoEvent<Question, string> ask:
                    await run.SendResponseAsync(ask, $"answer {ask.Request.Number}");
                    break;
                case RequestInfoEvent<Ballot, bool> ask:
                    await run.SendResponseAsync(ask, true);
                    break;
                case WorkflowOutputEvent<string> output:
                    outputs.Add(output.Data);
                    break;
            }
        }

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["0: answer 0 (1)", "1: answer 1 (2)", "yes"], outputs);
        Assert.Empty(run.PendingRequests);
    }

    [Fact]
    public async Task Responses_after_the_loop_by_id_let_the_next_one_go_on()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1));
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "why?");
        Assert.Equal(RunStatus.Running, run.Status);

        var events = await run.WatchAsync();

        var asked = Assert.IsType<RequestInfoEvent<Question, string>>(Assert.Single(events.OfType<RequestInfoEvent>()));
        Assert.Equal(100, asked.Request.Number);
        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        Assert.DoesNotContain(events, e => e is WorkflowStartedEvent);

        await run.SendResponseAsync(asked, "so");
        Assert.Equal(["100: so (2)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_the_run_is_untouched()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(2));
        await run.WatchAsync();
        var first = (RequestInfoEvent<Question, string>)run.PendingRequests[0];
        await run.SendResponseAsync(first, "a");
        var records = _store.Records.Count;

        var repeated = await Assert.ThrowsAsync<UnknownRequestException>(() => run.SendResponseAsync(first, "again"));
        Assert.Equal(first.RequestId, repeated.RequestId);
        Assert.Equal(run.RunId, repeated.RunId);
        await Assert.ThrowsAsync<UnknownRequestException>(() => run.SendResponseAsync("no such request", "a"));
        var second = run.PendingRequests[0].RequestId;
        var mistyped = await Assert.ThrowsAsync<ArgumentException>(() => run.SendResponseAsync(second, 5));
        foreach (var told in new[] { second, "desk", "System.String", "System.Int32" })
            Assert.Contains(told, mistyped.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => run.SendResponseAsync<string?>(second, null));
        await Assert.ThrowsAsync<ArgumentException>(() => run.SendResponseAsync("", "a"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => run.SendResponseAsync((string)null!, "a"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => run.SendResponseAsync((RequestInfoEvent<Question, string>)null!, "a"));

        Assert.Equal(records, _store.Records.Count);
        await run.SendResponseAsync(second, "b");
        Assert.Equal(["0: a (1)", "1: b (2)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_request_of_another_run_is_refused()
    {
        await using var one = await Interview.RunStreamingAsync(new Topic(1));
        await using var other = await Interview.RunStreamingAsync(new Topic(1));
        await one.WatchAsync();
        await other.WatchAsync();

        await Assert.ThrowsAsync<UnknownRequestException>(() => one.SendResponseAsync((RequestInfoEvent<Question, string>)other.PendingRequests[0], "a"));
    }

    [Fact]
    public async Task A_run_that_has_stopped_takes_no_response()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1));
        await run.WatchAsync();
        var request = run.PendingRequests[0].RequestId;
        await run.CancelAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => run.SendResponseAsync(request, "a"));
        Assert.Contains("Canceled", refusal.Message, StringComparison.Ordinal);

        await using var resumed = await Interview.ResumeStreamingAsync(run.RunId);
        await resumed.SendResponseAsync(request, "a");
        Assert.Equal(["0: a (1)"], (await resumed.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_response_is_taken_while_a_superstep_is_in_flight_and_nobody_advances()
    {
        var working = new TaskCompletionSource();
        var worked = new TaskCompletionSource();
        var interview = new Interview(clerk: () => new Clerk(async left =>
        {
            if (left != 1)
                return;
            working.SetResult();
            await worked.Task;
        }))
        {
            Checkpoints = _store,
        };
        await using var run = await interview.RunStreamingAsync(new Topic(1, Work: 2));
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is ExecutorInvokedEvent { ExecutorId: "Clerk", Data: Work { Left: 1 } })
                break;
        }

        await working.Task.SoonAsync();
        var responding = run.SendResponseAsync(run.PendingRequests[0].RequestId, "a");
        Assert.False(responding.IsCompleted);
        worked.SetResult();
        await responding.SoonAsync();

        Assert.Equal(["0: a (1)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_to_respond_leaves_the_run_untouched()
    {
        using var giveUp = new CancellationTokenSource();
        var working = new TaskCompletionSource();
        var worked = new TaskCompletionSource();
        var interview = new Interview(clerk: () => new Clerk(async left =>
        {
            if (left != 1)
                return;
            working.SetResult();
            await worked.Task;
        }));
        await using var run = await interview.RunStreamingAsync(new Topic(1, Work: 2));
        var watching = run.WatchAsync();
        await working.Task.SoonAsync();
        var request = run.PendingRequests[0].RequestId;
        var responding = run.SendResponseAsync(request, "a", giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => responding.SoonAsync());

        worked.SetResult();
        await watching.SoonAsync();
        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        await run.SendResponseAsync(request, "b");
        Assert.Equal(["0: b (1)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task Requests_asked_while_nobody_watched_are_heard_of_by_whoever_watches_next()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(2));
        var result = await run.ResultAsync();
        Assert.Equal(2, result.PendingRequests.Count);

        var outputs = new List<string>();
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is RequestInfoEvent<Question, string> ask)
                await run.SendResponseAsync(ask, "a");
            if (happened is WorkflowOutputEvent<string> output)
                outputs.Add(output.Data);
        }

        Assert.Equal(["0: a (1)", "1: a (2)"], outputs.Order());
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Fact]
    public async Task A_request_is_heard_of_before_the_next_superstep_begins()
    {
        for (var i = 0; i < 1000; i++)
        {
            var begun = 0;
            var interview = new Interview(clerk: () => new Clerk(async _ =>
            {
                begun++;
                await Task.Yield();
            }));
            await using var run = await interview.RunStreamingAsync(new Topic(Questions: 1, Work: 2));
            await foreach (var happened in run.WatchStreamAsync())
            {
                if (happened is RequestInfoEvent)
                    Assert.Equal(1, begun);
            }
        }
    }

    [Fact]
    public async Task Requests_answered_before_anybody_hears_of_them_are_not_heard_of()
    {
        await using (var live = await Interview.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" }))
        {
            await foreach (var happened in live.WatchStreamAsync())
            {
                if (happened is RequestInfoEvent)
                    break;
            }

            await live.SendResponseAsync(live.PendingRequests[1].RequestId, "b");
            var events = await live.WatchAsync();
            Assert.DoesNotContain(events, e => e is RequestInfoEvent);
            Assert.Contains("Notes puts out 1: b (1)", events.Select(EventText.Describe));
        }

        await using var run = await Interview.ResumeStreamingAsync("r");
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "a");
        Assert.DoesNotContain(await run.WatchAsync(), e => e is RequestInfoEvent);
        Assert.Equal(["1: b (1)", "0: a (2)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_response_in_flight_keeps_the_stream_going()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1));
        var saving = new TaskCompletionSource();
        _store.OnAppend = async record =>
        {
            if (record.Sequence == 3)
                await saving.Task;
        };
        var responding = Task.CompletedTask;
        var outputs = 0;
        var watching = Task.Run(async () =>
        {
            await foreach (var happened in run.WatchStreamAsync())
            {
                if (happened is RequestInfoEvent ask)
                    responding = run.SendResponseAsync(ask.RequestId, "a");
                outputs += happened is WorkflowOutputEvent ? 1 : 0;
            }
        });
        await Task.Delay(20);
        saving.SetResult();

        await watching.SoonAsync();
        await responding;
        Assert.Equal(1, outputs);
    }

    [Fact]
    public async Task Responses_from_many_threads_are_all_taken_once()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(50));
        await run.WatchAsync();
        var requests = run.PendingRequests;

        var refused = 0;
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
        {
            try
            {
                await run.SendResponseAsync(requests[i % 50].RequestId, "a");
                _ = run.PendingRequests.Count;
            }
            catch (UnknownRequestException)
            {
                Interlocked.Increment(ref refused);
            }
        })));

        Assert.Equal(50, refused);
        Assert.Equal(50, (await run.ResultAsync()).Outputs.Count);
    }

    [Fact]
    public async Task Without_a_store_requests_are_answered_all_the_same()
    {
        await using var run = await new Interview().RunStreamingAsync(new Topic(1));
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "a");

        Assert.Equal(["0: a (1)"], (await run.ResultAsync()).Outputs);
        Assert.Null(run.LastCheckpoint);
    }
}
