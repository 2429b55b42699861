using Xunit;

namespace CompiledWorkflows.Tests.Pages;

/// <summary>The examples of the page about time.</summary>
public sealed class TimersPageTests
{
    [Fact]
    public async Task A_loan_is_overdue_and_closed_when_the_time_has_come()
    {
        var time = VirtualTime.Automatic(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

        var result = await new Lending { TimeProvider = time }.RunAsync("a book");

        Assert.Equal(["reminder 1 on 2026-12-15", "closed on 2027-01-01"], result.Outputs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_offer_that_nobody_takes_is_refused(bool urgent)
    {
        var time = new VirtualTime();
        await using var run = await new Bargaining { TimeProvider = time }.RunStreamingAsync(new Offer(urgent));
        _ = await run.ResultAsync();
        Assert.Equal(time.GetUtcNow().AddDays(urgent ? 1 : 14), run.NextWakeTime);

        time.Advance(TimeSpan.FromDays(14));

        Assert.Equal([nameof(Decision.Refused)], (await run.ResultAsync()).Outputs);
    }
}

public sealed record Overdue(int Reminder);

public sealed record Closing;

[Executor]
[Sends<Overdue>]
[Sends<Closing>]
public sealed partial class Librarian
{
    [Handler]
    public void OnLoan(string book, ExecutorContext<Librarian> context)
    {
        #region CompiledWorkflows/Timers/README.md
        context.SendAfter(new Overdue(1), TimeSpan.FromDays(14));
        context.SendAt(new Closing(), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        #endregion
    }
}

[Executor]
public sealed partial class Desk
{
    [Handler]
    public string OnOverdue(Overdue overdue, ExecutorContext context) => $"reminder {overdue.Reminder} on {context.TimeProvider.GetUtcNow():yyyy-MM-dd}";

    [Handler]
    public string OnClosing(Closing _, ExecutorContext context) => $"closed on {context.TimeProvider.GetUtcNow():yyyy-MM-dd}";
}

[Workflow]
[Start<Librarian>]
[Edge<Librarian, Desk>]
[Output<Desk>]
public sealed partial class Lending;

public sealed record Offer(bool IsUrgent);

public sealed record Decision(string Text)
{
    public static Decision Refused => new(nameof(Refused));
}

#region CompiledWorkflows/Timers/README.md
[RequestPort<Offer, Decision>("customer")]
public sealed partial class Customer : IExpires<Offer, Decision>
{
    public static TimeSpan? TimeoutOf(Offer offer) => TimeSpan.FromDays(offer.IsUrgent ? 1 : 14);

    public static Decision OnTimeout(Offer offer) => Decision.Refused;
}
#endregion

[Executor]
public sealed partial class Seller
{
    [Handler]
    public Offer OnOffer(Offer offer) => offer;

    [Handler]
    public string OnDecision(Decision decision) => decision.Text;
}

[Workflow]
[Start<Seller>]
[Edge<Seller, Customer>]
[Edge<Customer, Seller>]
[Output<Seller, string>]
public sealed partial class Bargaining;
