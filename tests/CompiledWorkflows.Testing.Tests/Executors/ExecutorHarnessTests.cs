using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>One executor alone.</summary>
public sealed class ExecutorHarnessTests
{
    #region CompiledWorkflows.Testing/PACKAGE.md
    [Fact]
    public void The_first_reminder_comes_after_two_days()
    {
        var harness = new ExecutorHarness<Bookkeeper>();

        new Bookkeeper().OnInvoice(new Invoice(17), harness.Context);

        var sent = Assert.Single(harness.Sent);
        Assert.Equal(new Reminder(17), sent.Message);
        Assert.Equal(TimeSpan.FromDays(2), sent.Delay);
    }
    #endregion

    [Fact]
    public void Keeps_what_is_sent_in_order_with_its_type_and_time()
    {
        var time = new VirtualTime();
        var harness = new ExecutorHarness<Chatty>(timeProvider: time);

        new Chatty().OnNumber(3, harness.Context, harness.Share("").View);

        var due = time.GetUtcNow() + TimeSpan.FromHours(3);
        Assert.Equal(
            [
                new SentMessage(3, typeof(int), null, null),
                new SentMessage("later", typeof(string), due, TimeSpan.FromHours(3)),
                new SentMessage("then", typeof(string), due, TimeSpan.FromHours(3)),
            ],
            harness.Sent);
        Assert.Equal(["later", "then"], harness.SentOf<string>());
        Assert.Equal(["3"], harness.Events.OfType<Noted>().Select(noted => noted.Text));
        Assert.Single(harness.Events);
        Assert.True(harness.IsHaltRequested);
    }

    [Fact]
    public void Nothing_is_sent_published_or_halted_by_itself()
    {
        var harness = new ExecutorHarness<Chatty>();
        Assert.Empty(harness.Sent);
        Assert.Empty(harness.Events);
        Assert.False(harness.IsHaltRequested);
    }

    [Fact]
    public void The_context_shows_what_the_test_sets()
    {
        var time = new VirtualTime();
        var harness = new ExecutorHarness<Chatty>("chat", "run-7", replicaIndex: 2, time) { SuperStep = 5 };
        var context = harness.Context;

        Assert.Equal(("run-7", 5, 2, time), (context.RunId, context.SuperStep, context.ReplicaIndex, context.TimeProvider));
        Assert.Equal("run-7/chat/2/5", context.EffectKey);
        Assert.Equal("run-7/chat/2/5/mail", context.GetEffectKey("mail"));
        harness.SuperStep = 6;
        Assert.Equal("run-7/chat/2/6", context.EffectKey);
        harness.EffectKey = "mine";
        Assert.Equal("mine", context.EffectKey);
        Assert.Equal("mine/mail", context.GetEffectKey("mail"));
    }

    [Fact]
    public void Shared_state_is_seen_and_written()
    {
        var harness = new ExecutorHarness<Chatty>();
        var notes = harness.Share("before");
        Assert.Equal("before", notes.View.Value);
        Assert.False(notes.IsWritten);

        new Chatty().OnNumber(3, harness.Context, notes.View);

        Assert.True(notes.IsWritten);
        Assert.Equal("before 3", notes.Value);
    }

    [Fact]
    public void Refuses_use_when_the_handler_has_returned()
    {
        var harness = new ExecutorHarness<Chatty>();
        var notes = harness.Share("");
        new Chatty().OnNumber(3, harness.Context, notes.View);
        harness.EndHandling();

        Action[] uses =
        [
            () => harness.Context.Send(1),
            () => harness.Context.SendAfter("", TimeSpan.Zero),
            () => harness.Context.AddEvent(new Noted("")),
            () => harness.Context.RequestHalt(),
            () => _ = harness.Context.EffectKey,
            () => notes.View.Value = "",
        ];
        Assert.All(uses, use => Assert.Contains("until its handler has returned", Assert.Throws<InvalidOperationException>(use).Message, StringComparison.Ordinal));
        Assert.Equal(3, harness.Sent.Count);
        Assert.Equal(" 3", notes.Value);
    }

    [Fact]
    public void Refuses_what_a_run_would_refuse()
    {
        var harness = new ExecutorHarness<Chatty>();
        Assert.Throws<ArgumentOutOfRangeException>(() => harness.Context.SendAfter("", TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentNullException>(() => harness.Context.Send(null!));
        Assert.Throws<ArgumentException>(() => new ExecutorHarness<Chatty>(runId: ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExecutorHarness<Chatty>(replicaIndex: -1));
        Assert.Throws<ArgumentException>(() => harness.EffectKey = "");
    }

    [Fact]
    public async Task An_executor_of_a_run_that_goes_round_its_declarations_is_told_so()
    {
        var run = await Assert.ThrowsAsync<WorkflowFailedException>(() => new Undeclaring().RunAsync(1));
        Assert.Contains("Executor 'Undeclared' does not declare that it sends a System.Guid. Add [Sends<Guid>] to its class.", run.Message, StringComparison.Ordinal);
    }
}
