// Sources behind a port and a condition are joined by key, so that nothing can be mixed up; the keys are overloads.
using CompiledWorkflows;

public sealed record Order(string Id, decimal Amount);

public sealed record Price(string Id, decimal Amount);

[Executor]
public sealed partial class Desk
{
    [Handler] public Order OnId(string id) => new(id, id.Length);
}

[Executor]
public sealed partial class Pricer
{
    [Handler] public Price OnOrder(Order order) => new(order.Id, order.Amount);
}

[RequestPort<Order, bool>("approval")]
public sealed partial class Approval;

[Executor]
public sealed partial class Shipper
{
    [Handler]
    public string OnBoth(Price price, Response<Order, bool> approval) => $"{price.Id} {price.Amount} {approval.Value}";
}

[Workflow("approved-orders")]
[Start<Desk>]
[Edge<Desk, Pricer>]
[Edge<Desk, Approval>]
[FanIn<Shipper>(typeof(Pricer), typeof(Approval), Key = nameof(IdOf))]
[Output<Shipper>]
public sealed partial class ApprovedOrders
{
    private static string IdOf(Price price) => price.Id;

    private static string IdOf(Response<Order, bool> approval) => approval.Request.Id;
}
