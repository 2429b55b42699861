// Barriers: of unlike messages, of lists, with keys, that gather, one by one, in a loop.
using System.Collections.Generic;
using System.Threading;
using CompiledWorkflows;

namespace Joining;

public sealed record Order(string Id);

public sealed record Price(string Id, decimal Amount);

public sealed record Weight(string Id, double Kilos);

public sealed record Offer(string Id);

[Executor]
public sealed partial class Desk
{
    [Handler]
    public Order OnId(string id) => new(id);
}

[Executor]
public sealed partial class Pricer
{
    [Handler]
    public Price OnOrder(Order order) => new(order.Id, 1);
}

[Executor]
public sealed partial class Scale
{
    [Handler]
    public Weight OnOrder(Order order) => new(order.Id, 1);
}

[RequestPort<Order, bool>("approval")]
public sealed partial class Approval;

[Executor]
public sealed partial class Writer
{
    [Handler]
    public Offer OnAll(Price price, Weight weight, Response<Order, bool> approval, CancellationToken cancellation) => new(price.Id);

    [Handler]
    private Offer? OnParts(Order order, IReadOnlyList<object> parts) => null;

    [Handler]
    public Offer OnPrice(Price price) => new(price.Id);

    [Handler]
    public Offer OnWeight(Weight weight) => new(weight.Id);
}

[Executor]
public sealed partial class Log
{
    [Handler]
    public int OnOffers(IReadOnlyList<Offer> offers) => offers.Count;

    [Handler]
    public string OnNumber(int number) => "";
}

[Workflow("joins")]
[Start<Desk>]
[Edge<Desk, Pricer>]
[Edge<Desk, Scale>]
[Edge<Desk, Approval>]
[FanIn<Writer>(typeof(Pricer), typeof(Scale), typeof(Approval), Key = nameof(IdOf), Label = "by id")]
[FanIn<Writer>(typeof(Desk), typeof(Pricer), typeof(Scale))]
[FanIn<Writer>(typeof(Pricer), typeof(Scale))]
[FanIn<Log>(typeof(Writer), Mode = FanInMode.Gather)]
[FanIn<Log>(typeof(Log))]
[Output<Log, string>]
public sealed partial class Joins
{
    private static string IdOf(Price price) => price.Id;

    private static string? IdOf(Weight weight) => weight.Id;

    private static string IdOf(Response<Order, bool> approval) => approval.Request.Id;
}
