using CompiledWorkflows;

namespace OrderService;

public sealed record Order(int Number, decimal Total);

/// <summary>Asks a person whether an order of that size is welcome.</summary>
public sealed record Question(int Number, decimal Total);

public sealed record Answer(bool IsWelcome);

public sealed record Receipt(int Number, string Payment);

public sealed record Refusal(int Number, string Reason);

public sealed record Outcome(int Number, string Text);

[RequestPort<Question, Answer>("manager")]
public sealed partial class Manager;

/// <summary>Lets small orders pass, and asks the manager about large ones.</summary>
[Executor]
[Sends<Question>]
[Sends<Order>]
public sealed partial class Desk
{
    [Handler]
    public void OnOrder(Order order, ExecutorContext<Desk> context)
    {
        if (order.Total > 500)
            context.Send(new Question(order.Number, order.Total));
        else
            context.Send(order);
    }

    [Handler]
    public Refusal? OnAnswer(Response<Question, Answer> response, ExecutorContext<Desk> context)
    {
        if (!response.Value.IsWelcome)
            return new Refusal(response.Request.Number, "not welcome");

        context.Send(new Order(response.Request.Number, response.Request.Total));
        return null;
    }
}

/// <summary>Charges the customer. The payment service fails often, and sometimes after it has charged: the key lets it recognise the same charge.</summary>
[Executor]
public sealed partial class Cashier(PaymentClient payments)
{
    [Handler]
    [AttemptTimeout(10)]
    [Retry(20, DelaySeconds = 0.05, Factor = 1.5, MaxDelaySeconds = 2, Jitter = 0.3, On = [typeof(HttpRequestException), typeof(TimeoutException)])]
    public async Task<Receipt> OnOrder(Order order, ExecutorContext<Cashier> context, CancellationToken token)
    {
        var payment = await context.OnceAsync("charge", () => payments.ChargeAsync(context.GetEffectKey("charge"), order.Total, token));
        return new Receipt(order.Number, payment);
    }

    [Compensation]
    public Refusal OnOrderFailed(Order order, HandlerFailure failure) => new(order.Number, $"not paid: {failure.Message}");
}

/// <summary>Packs what is paid for, which takes a while.</summary>
[Executor]
[Sends<Outcome>]
public sealed partial class Warehouse
{
    [Handler]
    public void OnReceipt(Receipt receipt, ExecutorContext<Warehouse> context)
        => context.SendAfter(new Outcome(receipt.Number, $"dispatched, {receipt.Payment}"), TimeSpan.FromSeconds(1));

    [Handler]
    public Outcome OnRefusal(Refusal refusal) => new(refusal.Number, $"refused: {refusal.Reason}");
}

[Workflow("fulfilment")]
[Start<Desk>]
[Edge<Desk, Manager>]
[Edge<Manager, Desk>]
[Edge<Desk, Cashier>]
[Edge<Desk, Warehouse>]
[Edge<Cashier, Warehouse>]
[Output<Warehouse>]
public sealed partial class Fulfilment;
