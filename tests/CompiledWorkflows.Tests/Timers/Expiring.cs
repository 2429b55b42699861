namespace CompiledWorkflows.Tests;

public sealed record Offer(string Name, int Minutes);

public sealed record Decision(string Text);

/// <summary>Waits for the minutes that an offer has, or, where it has none, as long as it takes.</summary>
[RequestPort<Offer, Decision>("customer")]
public sealed partial class Customer : IExpires<Offer, Decision>
{
    public static TimeSpan? TimeoutOf(Offer offer) => offer.Minutes > 0 ? TimeSpan.FromMinutes(offer.Minutes) : null;

    public static Decision OnTimeout(Offer offer) => offer.Name == "boom" ? throw new ArithmeticException("boom") : new Decision($"{offer.Name} ran out");
}

[Executor]
[Sends<Offer>]
public sealed partial class Offering
{
    [Handler]
    public void OnOffers(Offer[] offers, ExecutorContext<Offering> context)
    {
        foreach (var offer in offers)
            context.Send(offer);
    }
}

[Executor]
public sealed partial class Ledger
{
    [State] private int _count;

    [Handler]
    public string OnDecision(Response<Offer, Decision> decision) => $"{++_count}. {decision.Value.Text}";
}

[Workflow("selling")]
[Start<Offering>]
[Edge<Offering, Customer>]
[Edge<Customer, Ledger>]
[Output<Ledger>]
public sealed partial class Selling;

/// <summary>Keeps what a sub-workflow asks, and never answers.</summary>
[Executor]
public sealed partial class Drawer
{
    [State] private List<Request<Offer, Decision>> _kept = [];

    [Handler]
    public Answer<Offer, Decision>? OnRequest(Request<Offer, Decision> request)
    {
        _kept.Add(request);
        return request.Value.Name == "answered" ? request.Answer(new Decision("from the drawer")) : null;
    }
}

[Workflow("brokerage")]
[Start<Selling>]
[Edge<Customer, Drawer>]
[Edge<Drawer, Customer>]
[Output<Selling>]
public sealed partial class Brokerage;
