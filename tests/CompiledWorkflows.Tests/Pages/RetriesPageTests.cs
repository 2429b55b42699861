using Xunit;

namespace CompiledWorkflows.Tests.Pages;

/// <summary>The example of the page about attempts.</summary>
public sealed class RetriesPageTests
{
    [Fact]
    public async Task An_order_is_paid_in_the_second_attempt_and_one_whose_card_is_declined_is_refused()
    {
        var payments = new PaymentService();
        var time = new VirtualTime();
        var workflow = new Paying(cashier: () => new Cashier(payments)) { TimeProvider = time };

        await using var run = await workflow.RunStreamingAsync(new Order(1, 30));
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is ExecutorRetryEvent { NextAttempt: { } next })
                time.AdvanceTo(next);
        }

        Assert.Equal(["order 1: paid 30 under 1 key"], (await run.ResultAsync()).Outputs);
        Assert.Equal(2, payments.Calls);
        Assert.Equal(["order 2: The card is declined."], (await workflow.RunAsync(new Order(2, -1))).Outputs);
        Assert.Equal(3, payments.Calls);
    }
}

public sealed record Order(int Id, decimal Total);

public sealed record Receipt(string Text);

public sealed record Refusal(int Id, string Why);

public sealed class CardDeclinedException() : Exception("The card is declined.");

/// <summary>Fails at first, and declines negative amounts.</summary>
public sealed class PaymentService
{
    private readonly HashSet<string> _keys = [];

    public int Calls { get; private set; }

    public Task<Receipt> ChargeAsync(decimal total, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = _keys.Add(key);
        if (Calls++ == 0)
            throw new IOException("The line is down.");
        return total < 0 ? throw new CardDeclinedException() : Task.FromResult(new Receipt($"paid {total} under {_keys.Count} key"));
    }
}

#region CompiledWorkflows/Retries/README.md
[Executor]
[AttemptTimeout(10)]
public sealed partial class Cashier(PaymentService payments)
{
    [State] private int _paid;

    [Handler]
    [Retry(5, DelaySeconds = 2, Factor = 3, MaxDelaySeconds = 3600, Jitter = 0.1, Except = [typeof(CardDeclinedException)])]
    public async Task<Receipt> OnOrder(Order order, ExecutorContext<Cashier> context, CancellationToken token)
    {
        _paid++;
        return await context.OnceAsync("charge", () => payments.ChargeAsync(order.Total, context.GetEffectKey("charge"), token));
    }

    [Compensation]
    public Refusal OnOrderFailed(Order order, HandlerFailure failure) => new(order.Id, failure.Message);
}
#endregion

[Executor]
public sealed partial class Printer
{
    [Handler]
    public string OnReceipt(Receipt receipt) => $"order 1: {receipt.Text}";

    [Handler]
    public string OnRefusal(Refusal refusal) => $"order {refusal.Id}: {refusal.Why}";
}

[Workflow]
[Start<Cashier>]
[Edge<Cashier, Printer>]
[Output<Printer>]
public sealed partial class Paying;
