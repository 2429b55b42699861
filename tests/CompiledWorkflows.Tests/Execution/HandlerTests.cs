using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What a handler returns is sent, however it returns it; a null is not.</summary>
public sealed class HandlerTests
{
    private readonly ShapesWorkflow _shapes = new();

    [Fact]
    public async Task A_value_is_sent() => Assert.Equal(["value x"], (await _shapes.RunAsync("x")).Outputs);

    [Fact]
    public async Task A_null_is_not_sent() => Assert.Empty((await _shapes.RunAsync("")).Outputs);

    [Fact]
    public async Task A_nullable_value_is_sent_as_a_value()
    {
        Assert.Equal([42], (await _shapes.RunAsync(41)).Outputs);
        Assert.Empty((await _shapes.RunAsync(-1)).Outputs);
    }

    [Fact]
    public async Task A_handler_that_returns_nothing_sends_through_its_context()
        => Assert.Equal(["void True"], (await _shapes.RunAsync(true)).Outputs);

    [Fact]
    public async Task A_token_may_come_before_the_context()
        => Assert.Equal(["task 7 False"], (await _shapes.RunAsync((byte)7)).Outputs);

    [Fact]
    public async Task What_a_task_results_in_is_sent()
    {
        Assert.Equal(["task of 7"], (await _shapes.RunAsync((short)7)).Outputs);
        Assert.Empty((await _shapes.RunAsync((short)-7)).Outputs);
    }

    [Fact]
    public async Task A_value_task_may_send_after_waiting()
        => Assert.Equal(["value task c"], (await _shapes.RunAsync('c')).Outputs);

    [Fact]
    public async Task What_a_value_task_results_in_is_sent()
    {
        Assert.Equal(["value task of 7"], (await _shapes.RunAsync(7L)).Outputs);
        Assert.Empty((await _shapes.RunAsync(-7L)).Outputs);
    }

    [Fact]
    public async Task A_nullable_value_in_a_task_is_sent_as_a_value()
    {
        Assert.Equal([7], (await _shapes.RunAsync(7f)).Outputs);
        Assert.Empty((await _shapes.RunAsync(-7f)).Outputs);
        Assert.Equal([7], (await _shapes.RunAsync(7d)).Outputs);
        Assert.Empty((await _shapes.RunAsync(-7d)).Outputs);
    }

    [Fact]
    public async Task Each_item_of_a_stream_is_sent()
        => Assert.Equal(["item 0", "item 2", "item 3"], (await _shapes.RunAsync(new AskStream(4))).Outputs);

    [Fact]
    public async Task An_inherited_handler_has_a_context_of_its_class()
        => Assert.Equal(["inherited 1.5"], (await _shapes.RunAsync(1.5m)).Outputs);

    [Fact]
    public async Task A_context_without_sends_will_do()
        => Assert.Equal(RunStatus.Completed, (await _shapes.RunAsync(Guid.Empty)).Status);

    [Theory]
    [InlineData("faulted task")]
    [InlineData("throws")]
    public async Task What_a_handler_throws_is_the_failure(string kind)
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => _shapes.RunAsync(new Ask(kind)));

        Assert.Equal("Shapes", failure.ExecutorId);
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public async Task What_a_stream_throws_is_the_failure()
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => _shapes.RunAsync(new AskAsync("throws")));

        Assert.Equal("after an item", failure.InnerException!.Message);
    }

    [Fact]
    public async Task A_null_task_or_stream_is_a_failure_of_the_handler()
    {
        Assert.Equal("Shapes", (await Assert.ThrowsAsync<WorkflowFailedException>(() => _shapes.RunAsync(new Ask("null task")))).ExecutorId);
        Assert.Equal("Shapes", (await Assert.ThrowsAsync<WorkflowFailedException>(() => _shapes.RunAsync(new AskAsync("null stream")))).ExecutorId);
    }

    [Fact]
    public async Task The_last_item_of_a_stream_is_what_its_event_tells()
    {
        await using var run = await _shapes.RunStreamingAsync(new AskStream(4));

        Assert.Equal("item 3", (await run.WatchAsync()).OfType<ExecutorCompletedEvent>().Single().Data);
    }
}
