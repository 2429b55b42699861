namespace CompiledWorkflows.Hosting.Tests;

public sealed record Order(string Item, int Amount);

public sealed record Approval(string Item, int Amount);

/// <summary>Takes orders: small ones at once, large ones when somebody approves.</summary>
[Workflow("ordering")]
[Start<Clerk>]
[Edge<Clerk, Approver>]
[Edge<Approver, Clerk>]
[Output<Clerk, string>]
public sealed partial class Ordering;

[Executor]
[Sends<Approval>]
[Sends<string>]
public sealed partial class Clerk
{
    [State] private string _item = "";

    [Handler]
    public void OnOrder(Order order, ExecutorContext<Clerk> context)
    {
        _item = order.Item;
        if (order.Amount > 100)
            context.Send(new Approval(order.Item, order.Amount));
        else if (order.Amount < 0)
            throw new InvalidOperationException("Nobody orders less than nothing.");
        else
            context.Send($"{order.Amount} {order.Item}");
    }

    [Handler]
    public string OnBasket(IReadOnlyList<string> items) => $"a basket of {items.Count}";

    [Handler]
    public string OnApproval(bool approved) => approved ? $"many {_item}" : $"no {_item}";
}

[RequestPort<Approval, bool>("approver")]
public sealed partial class Approver;
