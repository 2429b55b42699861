// Workflows as nodes: started with one, joined with one, two levels deep, with requests that surface or that an executor answers.
using CompiledWorkflows;

namespace Nesting;

public sealed record Order(string Id, decimal Amount);

public sealed record Charge(decimal Amount);

public sealed record Receipt(decimal Amount);

public sealed record Paid(decimal Amount);

[Executor]
public sealed partial class Checkout
{
    [Handler]
    public Order OnOrder(Order order) => order;
}

[Executor]
public sealed partial class Cashier(string currency)
{
    [State]
    private int _count;

    [Handler]
    public Charge OnOrder(Order order) => new(order.Amount + currency.Length + _count++);
}

[RequestPort<Charge, Receipt>("card-terminal")]
public sealed partial class CardTerminal;

[RequestPort<Charge, bool>("check")]
public sealed partial class Check;

[Executor]
public sealed partial class Till
{
    [Handler]
    public Paid OnReceipt(Receipt receipt) => new(receipt.Amount);
}

[Workflow("payment")]
[Start<Cashier>]
[Edge<Cashier, CardTerminal>]
[Edge<Cashier, Check>]
[Edge<CardTerminal, Till>]
[Output<Till>]
[Output<Check>]
public sealed partial class Payment;

[Workflow("counter")]
[Start<Payment>]
[Output<Payment, Paid>]
public sealed partial class Counter;

[Executor]
public sealed partial class Desk
{
    [Handler]
    public Receipt OnCharge(Charge charge) => new(charge.Amount);
}

[Executor]
[Sends<Answer<Charge, bool>>]
public sealed partial class Checker
{
    [Handler]
    public void OnCharge(Request<Charge, bool> request, ExecutorContext<Checker> context) => context.Send(request.Answer(true));
}

[Executor]
public sealed partial class Shipping
{
    [Handler]
    public string OnPaid(Paid paid, Order order) => $"{order.Id} {paid.Amount}";
}

[Workflow("processing")]
[Start<Checkout>]
[Edge<Checkout, Counter>]
[Case<CardTerminal, Desk>(When = nameof(IsSmall))]
[Edge<Desk, CardTerminal>]
[Edge<Check, Checker>(When = nameof(IsNew))]
[Edge<Checker, Check>]
[FanIn<Shipping>(typeof(Counter), typeof(Checkout))]
[Output<Shipping>]
public sealed partial class Processing
{
    private static bool IsSmall(Charge charge) => charge.Amount < 10;

    private static bool IsNew(Request<Charge, bool> request) => request.RequestId.Length > 0;
}
