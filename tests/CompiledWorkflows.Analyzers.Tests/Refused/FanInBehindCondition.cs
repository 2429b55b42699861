// A barrier that waits for a node behind a condition: elsewhere it never fires where the condition is false, and the run waits for ever or ends early.
// CWF1061: The fan-in from 'Pricing', 'Approving' to 'Shipping' may wait for ever: messages get to 'Approving' only by the edge from 'Intake' to 'Approving', which need not take them, and to the others without it; lead all sources through that choice, or use edges in place of the fan-in
using CompiledWorkflows;

public sealed record Order(string Id, decimal Amount);

public sealed record Price(decimal Amount);

public sealed record Approval(bool IsGiven);

[Executor]
public sealed partial class Intake
{
    [Handler] public Order OnOrder(Order order) => order;
}

[Executor]
public sealed partial class Pricing
{
    [Handler] public Price OnOrder(Order order) => new(order.Amount);
}

[Executor]
public sealed partial class Approving
{
    [Handler] public Approval OnOrder(Order order) => new(order.Amount < 1000);
}

[Executor]
public sealed partial class Shipping
{
    [Handler] public string OnBoth(Price price, Approval approval) => $"{price} {approval}";
}

[Workflow("shipping")]
[Start<Intake>]
[Edge<Intake, Pricing>]
[Edge<Intake, Approving>(When = nameof(IsLarge))]
[FanIn<Shipping>(typeof(Pricing), typeof(Approving))]
[Output<Shipping>]
public sealed partial class ShippingWorkflow
{
    private static bool IsLarge(Order order) => order.Amount > 100;
}
