// Workflows inside of workflows, two levels deep, with a request that surfaces; what they send is joined by key with what went round them.
using CompiledWorkflows;

public sealed record Order(string Id, decimal Amount);

public sealed record Charge(string Id, decimal Amount);

public sealed record Receipt(string Id, decimal Amount);

[Executor]
public sealed partial class Checkout
{
    [Handler] public Order OnOrder(Order order) => order;
}

[Executor]
public sealed partial class Cashier
{
    [Handler] public Charge OnOrder(Order order) => new(order.Id, order.Amount);
}

[RequestPort<Charge, Receipt>("card-terminal")]
public sealed partial class CardTerminal;

[Workflow("payment")]
[Start<Cashier>]
[Edge<Cashier, CardTerminal>]
[Output<CardTerminal>]
public sealed partial class Payment;

[Workflow("counter")]
[Start<Payment>]
[Output<Payment>]
public sealed partial class Counter;

[Executor]
public sealed partial class Shipping
{
    [Handler] public string OnPaid(Receipt receipt, Order order) => $"{order.Id} {receipt.Amount}";
}

[Workflow("processing")]
[Start<Checkout>]
[Edge<Checkout, Counter>]
[FanIn<Shipping>(typeof(Counter), typeof(Checkout), Key = nameof(IdOf))]
[Output<Shipping>]
public sealed partial class Processing
{
    private static string IdOf(Order order) => order.Id;

    private static string IdOf(Receipt receipt) => receipt.Id;
}
