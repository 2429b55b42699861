using CompiledWorkflows;

public sealed record SeatRequest(string City);

public sealed record Seat(string Number, int Price);

public sealed record FlightBooked(string Text, int Price);

[Executor]
public sealed partial class FlightSearch
{
    [Handler]
    public SeatRequest OnTrip(Trip trip) => new(trip.City);
}

[RequestPort<SeatRequest, Seat>("airline")]
public sealed partial class Airline;

[Executor]
public sealed partial class FlightTicket
{
    [Handler]
    public FlightBooked OnSeat(Response<SeatRequest, Seat> seat) => new($"seat {seat.Value.Number} to {seat.Request.City}", seat.Value.Price);
}

[Workflow("flight-booking")]
[Start<FlightSearch>]
[Edge<FlightSearch, Airline>]
[Edge<Airline, FlightTicket>]
[Output<FlightTicket>]
public sealed partial class FlightBooking;
