using CompiledWorkflows;

public sealed record RoomRequest(string City, int Nights);

public sealed record Room(string Hotel, int Price);

public sealed record HotelBooked(string Text, int Price);

[Executor]
public sealed partial class HotelSearch
{
    [Handler]
    public RoomRequest OnTrip(Trip trip) => new(trip.City, trip.Nights);
}

[RequestPort<RoomRequest, Room>("hotel")]
public sealed partial class Hotel;

[Executor]
public sealed partial class HotelVoucher
{
    [Handler]
    public HotelBooked OnRoom(Response<RoomRequest, Room> room) => new($"{room.Request.Nights} nights at {room.Value.Hotel}", room.Value.Price);
}

[Workflow("hotel-booking")]
[Start<HotelSearch>]
[Edge<HotelSearch, Hotel>]
[Edge<Hotel, HotelVoucher>]
[Output<HotelVoucher>]
public sealed partial class HotelBooking;
