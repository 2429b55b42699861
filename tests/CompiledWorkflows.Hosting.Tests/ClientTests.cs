using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>What clients do with runs that one host drives.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    private readonly InMemoryCheckpointStore _store = new();
    private TestHost _host = null!;

    private static CancellationToken Token => Patience.Token;

    private IWorkflowClient<Ordering> Orders => _host.ClientOf<Ordering>();

    public async ValueTask InitializeAsync()
        => _host = await TestHost.StartAsync(_store, services => services.AddSingleton<Stage>().AddScoped<Scoped>().AddWorkflow<Ordering>().AddWorkflow<Counting>());

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_started_run_gives_its_result()
    {
        var runId = await Orders.StartAsync(new Order("apples", 3), cancellationToken: Token);
        var result = await Orders.WaitForResultAsync(runId, Token);

        Assert.Equal(["3 apples"], result.Outputs);
        Assert.Equal((RunStatus.Completed, runId), (result.Status, result.RunId));
    }

    [Fact]
    public async Task What_derives_from_an_input_starts_a_run_too()
    {
        var runId = await Orders.StartAsync(new[] { "pears", "plums" }, cancellationToken: Token);

        Assert.Equal(["a basket of 2"], (await Orders.WaitForResultAsync(runId, Token)).Outputs);
    }

    [Fact]
    public async Task A_start_can_be_repeated()
    {
        for (var i = 0; i < 3; i++)
            Assert.Equal("order", await Orders.StartAsync(new Order("apples", i), "order", Token));

        Assert.Equal(["0 apples"], (await Orders.WaitForResultAsync("order", Token)).Outputs);
        Assert.Equal("order", await Orders.StartAsync(new Order("apples", 9), "order", Token));
        Assert.Equal(["0 apples"], (await Orders.WaitForResultAsync("order", Token)).Outputs);
    }

    [Fact]
    public async Task Many_that_start_the_same_run_at_once_start_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _host.ClientOf<Counting>().StartAsync(2, "same", Token), Token)));

        Assert.Equal(["3 steps in 1 scopes"], (await _host.ClientOf<Counting>().WaitForResultAsync("same", Token)).Outputs);
        Assert.Equal(3, _host.Services.GetRequiredService<Stage>().Taken.Count);
    }

    [Fact]
    public async Task A_start_under_the_id_of_another_workflow_is_refused()
    {
        _ = await Orders.StartAsync(new Order("apples", 3), "taken", Token);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _host.ClientOf<Counting>().StartAsync(3, "taken", Token));

        Assert.Equal("There is a run 'taken' of workflow 'ordering' already. Start under another id.", refused.Message);
    }

    [Fact]
    public async Task A_parked_run_goes_on_when_it_is_answered()
    {
        var runId = await Orders.StartAsync(new Order("apples", 300), cancellationToken: Token);
        var request = Assert.IsType<RequestInfoEvent<Approval, bool>>(Assert.Single(await PendingAsync(runId)));

        Assert.Equal(new Approval("apples", 300), request.Request);
        var description = (await Orders.GetAsync(runId, Token))!;
        Assert.Equal((RunStatus.AwaitingResponse, 1, "ordering"), (description.Status, description.PendingRequests, description.WorkflowId));
        await Orders.RespondAsync(runId, request.RequestId, true, Token);
        Assert.Equal(["many apples"], (await Orders.WaitForResultAsync(runId, Token)).Outputs);
    }

    [Fact]
    public async Task A_response_that_does_not_fit_is_refused_in_words()
    {
        var runId = await Orders.StartAsync(new Order("apples", 300), cancellationToken: Token);
        var request = Assert.Single(await PendingAsync(runId));

        _ = await Assert.ThrowsAsync<UnknownRequestException>(() => Orders.RespondAsync(runId, "nothing", true, Token));
        _ = await Assert.ThrowsAsync<ArgumentException>(() => Orders.RespondAsync(runId, request.RequestId, "yes", Token));
        _ = await Assert.ThrowsAsync<UnknownRunException>(() => Orders.RespondAsync("no run", request.RequestId, true, Token));
        await Orders.RespondAsync(runId, request.RequestId, false, Token);
        _ = await Orders.WaitForEndAsync(runId, Token);
        _ = await Assert.ThrowsAsync<UnknownRequestException>(() => Orders.RespondAsync(runId, request.RequestId, true, Token));
    }

    [Fact]
    public async Task Why_a_run_has_failed_is_told()
    {
        var runId = await Orders.StartAsync(new Order("apples", -1), "failing", Token);
        var end = await Orders.WaitForEndAsync(runId, Token);
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Orders.WaitForResultAsync(runId, Token));

        Assert.Equal(RunStatus.Failed, end.Status);
        Assert.Contains("Nobody orders less than nothing.", end.FailureReason, StringComparison.Ordinal);
        Assert.Equal(end.FailureReason, failure.Message);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Orders.RespondAsync(runId, "request", true, Token));
        Assert.Equal("Run 'failing' is Failed and takes no response. Resume it first, by ResumeAsync.", refused.Message);
    }

    [Fact]
    public async Task A_parked_run_is_cancelled()
    {
        var runId = await Orders.StartAsync(new Order("apples", 300), cancellationToken: Token);
        _ = await PendingAsync(runId);

        Assert.Equal(RunStatus.Canceled, await Orders.CancelAsync(runId, Token));
        Assert.Equal(RunStatus.Canceled, (await Orders.GetAsync(runId, Token))!.Status);
        Assert.Equal(RunStatus.Canceled, (await Orders.WaitForResultAsync(runId, Token)).Status);
        Assert.Equal(RunStatus.Canceled, await Orders.CancelAsync(runId, Token));
    }

    [Fact]
    public async Task A_run_at_work_is_cancelled_and_resumed()
    {
        var (stage, counting) = (_host.Services.GetRequiredService<Stage>(), _host.ClientOf<Counting>());
        var isHeld = new TaskCompletionSource();
        stage.Hold = (_, step, token) => step == 1 && isHeld.TrySetResult() ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask;
        var runId = await counting.StartAsync(3, cancellationToken: Token);
        await isHeld.Task.WaitAsync(Token);

        Assert.Equal(RunStatus.Canceled, await counting.CancelAsync(runId, Token));
        await counting.ResumeAsync(runId, Token);
        Assert.Equal("4 steps in 2 scopes", Assert.Single((await counting.WaitForResultAsync(runId, Token)).Outputs));
    }

    [Fact]
    public async Task Runs_are_found_by_what_is_known_of_them()
    {
        _ = await Orders.StartAsync(new Order("apples", 300), "waits", Token);
        _ = await Orders.StartAsync(new Order("apples", 3), "done", Token);
        _ = await PendingAsync("waits");
        _ = await Orders.WaitForEndAsync("done", Token);

        Assert.Equal(["waits"], await Orders.QueryAsync(new RunQuery { Statuses = [RunStatus.AwaitingResponse] }, Token).Select(run => run.RunId).ToListAsync(Token));
        Assert.Equal(["done", "waits"], await Orders.QueryAsync(new RunQuery { WorkflowId = "ordering" }, Token).Select(run => run.RunId).ToListAsync(Token));
        Assert.Null(await Orders.GetAsync("nobody", Token));
        _ = await Assert.ThrowsAsync<UnknownRunException>(() => Orders.WaitForEndAsync("nobody", Token));
    }

    [Fact]
    public async Task Events_are_watched_until_the_run_ends()
    {
        var runId = await Orders.StartAsync(new Order("apples", 300), cancellationToken: Token);
        var request = Assert.Single(await PendingAsync(runId));
        await using var watcher = Orders.WatchAsync(runId, Token).GetAsyncEnumerator(Token);
        var next = watcher.MoveNextAsync();
        await Orders.RespondAsync(runId, request.RequestId, true, Token);
        var events = new List<WorkflowEvent>();
        for (; await next; next = watcher.MoveNextAsync())
            events.Add(watcher.Current);

        Assert.Equal("many apples", Assert.Single(events.OfType<WorkflowOutputEvent<string>>()).Data);
        Assert.Equal("Clerk", Assert.Single(events.OfType<ExecutorCompletedEvent>()).ExecutorId);
    }

    /// <summary>Waits until the run asks for something.</summary>
    private async Task<IReadOnlyList<RequestInfoEvent>> PendingAsync(string runId)
    {
        while ((await Orders.GetAsync(runId, Token))!.PendingRequests == 0)
            await Task.Yield();
        return await Orders.GetPendingRequestsAsync(runId, Token);
    }
}
