// A fan-in that gathers everything from sources of different types as one list of their common base, and a second one of one source.
using CompiledWorkflows;
using MessagePack;

[Union(0, typeof(Hotel))]
[Union(1, typeof(Flight))]
[MessagePackObject]
public abstract record Offer([property: Key(0)] decimal Price);

[MessagePackObject]
public sealed record Hotel(decimal Price, [property: Key(1)] string Name) : Offer(Price);

[MessagePackObject]
public sealed record Flight(decimal Price, [property: Key(1)] int Number) : Offer(Price);

[Executor]
public sealed partial class Agency
{
    [Handler] public string OnCity(string city) => city;
}

[Executor]
public sealed partial class Hotels
{
    [Handler]
    public async IAsyncEnumerable<Hotel> OnCity(string city)
    {
        await Task.Yield();
        yield return new Hotel(80, $"Grand {city}");
        yield return new Hotel(40, $"Small {city}");
    }
}

[Executor]
public sealed partial class Flights
{
    [Handler] public Flight OnCity(string city) => new(100, city.Length);
}

[Executor]
public sealed partial class Choice
{
    [Handler] public Offer? OnOffers(IReadOnlyList<Offer> offers) => offers.MinBy(offer => offer.Price);
}

[Executor]
public sealed partial class Total
{
    [Handler] public decimal OnOffers(IReadOnlyList<Offer> offers) => offers.Sum(offer => offer.Price);
}

[Workflow("travel")]
[Start<Agency>]
[Edge<Agency, Hotels>]
[Edge<Agency, Flights>]
[FanIn<Choice>(typeof(Hotels), typeof(Flights), Mode = FanInMode.Gather)]
[FanIn<Total>(typeof(Choice))]
[Output<Total>]
public sealed partial class Travel;
