namespace CompiledWorkflows.Conformance.Tests.SubWorkflows;

public sealed record Order(string Id, int Amount, int Left = 0);

public sealed record Charge(string Id, int Amount);

public sealed record Receipt(int Amount);

public sealed record Paid(int Amount);

[Executor]
public sealed partial class Cashier
{
    [State] private int _orders;

    [Handler]
    public Charge OnOrder(Order order) => new($"{order.Id}/{++_orders}", order.Amount);
}

[RequestPort<Charge, Receipt>("terminal")]
public sealed partial class Terminal;

[Executor]
public sealed partial class Till
{
    [State] private int _total;

    [Handler]
    public Paid OnReceipt(Receipt receipt) => new(_total += receipt.Amount);
}

/// <summary>Asks for a payment and puts out what has been paid.</summary>
[Workflow("payment")]
[Start<Cashier>]
[Edge<Cashier, Terminal>]
[Edge<Terminal, Till>]
[Output<Till>]
public sealed partial class Payment;

[Executor]
public sealed partial class Checkout
{
    [Handler]
    public Order OnOrder(Order order) => order;
}

[Executor]
public sealed partial class Label
{
    [Handler]
    public string OnPaid(Paid paid) => $"paid {paid.Amount}";
}

/// <summary>A payment is a node of it; whoever runs it pays.</summary>
[Workflow("shop")]
[Start<Checkout>]
[Edge<Checkout, Payment>]
[Edge<Payment, Label>]
[Output<Label>]
public sealed partial class Shop;

/// <summary>Pays what is asked.</summary>
[Executor]
public sealed partial class Wallet
{
    [Handler]
    public Receipt OnCharge(Charge charge) => new(charge.Amount);
}

/// <summary>A payment is a node of it, and an executor of it pays.</summary>
[Workflow("paying-shop")]
[Start<Checkout>]
[Edge<Checkout, Payment>]
[Edge<Terminal, Wallet>]
[Edge<Wallet, Terminal>]
[Edge<Payment, Label>]
[Output<Label>]
public sealed partial class PayingShop;

/// <summary>Doubles, in a workflow of its own.</summary>
[Executor]
public sealed partial class Doubler
{
    [Handler]
    public int OnNumber(int number) => 2 * number;
}

[Workflow("doubling")]
[Start<Doubler>]
[Output<Doubler>]
public sealed partial class Doubling;

[Executor]
public sealed partial class Large
{
    [Handler]
    public int OnNumber(int number) => number;
}

/// <summary>Goes round through a workflow until the number is large.</summary>
[Workflow("growing")]
[Start<Doubling>]
[Edge<Doubling, Doubling>(When = nameof(IsSmall))]
[Edge<Doubling, Large>(When = nameof(IsLarge))]
[Output<Large>]
public sealed partial class Growing
{
    private static bool IsSmall(int number) => number < 1 << 20;

    private static bool IsLarge(int number) => !IsSmall(number);
}

/// <summary>A fan-in inside of a workflow inside of another.</summary>
[Workflow("nested")]
[Start<Edges.Zipping>]
[Output<Edges.Zipping>]
public sealed partial class Nested;
