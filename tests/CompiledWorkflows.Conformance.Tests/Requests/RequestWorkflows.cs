namespace CompiledWorkflows.Conformance.Tests.Requests;

public sealed record Refund(string Order);

public sealed record Discount(string Order);

public sealed record Estimate(string Order);

[RequestPort<Refund, bool>("refunds")]
public sealed partial class Refunds;

[RequestPort<Discount, bool>("discounts")]
public sealed partial class Discounts;

[RequestPort<Estimate, double>("estimates")]
public sealed partial class Estimates;

[Executor]
[Sends<Refund>]
[Sends<Discount>]
[Sends<Estimate>]
public sealed partial class Counter
{
    [Handler]
    public void OnOrder(string order, ExecutorContext<Counter> context)
    {
        context.Send(new Refund(order));
        context.Send(new Discount(order));
        context.Send(new Estimate(order));
    }
}

/// <summary>Takes the answers to one kind of question, for whoever derives from it.</summary>
public abstract class RefundBook
{
    [Handler]
    public string OnRefund(Response<Refund, bool> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return $"refund {answer.Request.Order}: {answer.Value}";
    }
}

/// <summary>Two ports answer with a bool; the question tells the answers apart.</summary>
[Executor]
public sealed partial class Book : RefundBook
{
    [Handler]
    public string OnDiscount(Response<Discount, bool> answer) => $"discount {answer.Request.Order}: {answer.Value}";

    [Handler]
    public string OnEstimate(double estimate) => FormattableString.Invariant($"about {estimate:F1}");
}

[Workflow("counter")]
[Start<Counter>]
[Edge<Counter, Refunds>]
[Edge<Counter, Discounts>]
[Edge<Counter, Estimates>]
[Edge<Refunds, Book>]
[Edge<Discounts, Book>]
[Edge<Estimates, Book>]
[Output<Book>]
public sealed partial class CounterWorkflow;
