namespace CompiledWorkflows.Testing.Tests;

public sealed record Order(int Number, int Amount);

public sealed record Question(int Number, int Amount);

public sealed record Total(int[] Amounts);

/// <summary>Asks about large orders, and throws at those of nothing.</summary>
[Executor]
[Sends<Question>]
[Sends<Order>]
public sealed partial class Desk
{
    [Handler]
    public void OnOrder(Order order, ExecutorContext<Desk> context)
    {
        if (order.Amount == 0)
            throw new FormatException("An order of nothing.");

        if (order.Amount > 100)
            context.Send(new Question(order.Number, order.Amount));
        else
            context.Send(order);
    }
}

[RequestPort<Question, bool>("approval")]
public sealed partial class Approval;

/// <summary>Puts out a total for each part of an order, as a type that has no equality of its own.</summary>
[Executor]
[Sends<Order>]
[Sends<Total>]
public sealed partial class Till
{
    [State] private List<int> _amounts = [];

    [Handler]
    public void OnOrder(Order order, ExecutorContext<Till> context)
    {
        _amounts.Add(Math.Min(order.Amount, 10));
        context.Send(new Total([.. _amounts]));
        if (order.Amount > 10)
            context.Send(order with { Amount = order.Amount - 10 });
    }

    [Handler]
    public void OnAnswer(Response<Question, bool> answer, ExecutorContext<Till> context)
    {
        if (answer.Value)
            context.Send(new Order(answer.Request.Number, 30));
    }
}

[Workflow("purchase")]
[Start<Desk>]
[Edge<Desk, Approval>]
[Edge<Desk, Till>]
[Edge<Approval, Till>]
[Edge<Till, Till>]
[Output<Till, Total>]
public sealed partial class Purchase;
