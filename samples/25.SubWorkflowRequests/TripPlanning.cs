using CompiledWorkflows;

public sealed record Trip(string City, int Nights);

[Executor]
public sealed partial class Traveler
{
    [Handler]
    public Trip OnTrip(Trip trip) => trip;
}

[Executor]
public sealed partial class Itinerary
{
    [Handler]
    public string OnBookings(FlightBooked flight, HotelBooked hotel) => $"{flight.Text}, {hotel.Text}, {flight.Price + hotel.Price} in all";
}

[Workflow("trip-planning")]
[Start<Traveler>]
[Edge<Traveler, FlightBooking>]
[Edge<Traveler, HotelBooking>]
[FanIn<Itinerary>(typeof(FlightBooking), typeof(HotelBooking))]
[Output<Itinerary>]
public sealed partial class TripPlanning;
