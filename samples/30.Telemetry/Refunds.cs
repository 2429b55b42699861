using CompiledWorkflows;

public sealed record Purchase(string Amount);

public sealed record Refund(string Amount);

[Executor]
public sealed partial class Clerk
{
    [Handler]
    public Refund OnPurchase(Purchase purchase) => new(purchase.Amount);
}

[RequestPort<Refund, bool>("manager")]
public sealed partial class Manager;

[Executor]
public sealed partial class Cashier
{
    [Handler]
    public string OnDecision(Response<Refund, bool> decision) => decision.Value ? $"{decision.Request.Amount} paid back" : "refused";
}

[Workflow("refunds")]
[Start<Clerk>]
[Edge<Clerk, Manager>]
[Edge<Manager, Cashier>]
[Output<Cashier>]
public sealed partial class Refunds;
