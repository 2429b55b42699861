using CompiledWorkflows;

// What a sub-workflow asks comes out of the workflow that runs, under the id of its node, and is answered there. Two of them wait
// here at once, and are answered in another order than they asked.
var planning = new TripPlanning();

await using var run = await planning.RunStreamingAsync(new Trip("Lisbon", Nights: 3));
await foreach (var happened in run.WatchStreamAsync())
{
    if (happened is RequestInfoEvent request)
        Console.WriteLine($"asked: {request.PortId}");
}

Console.WriteLine($"{run.Status}, {run.PendingRequests.Count} requests");
var seat = run.PendingRequests.OfType<RequestInfoEvent<SeatRequest, Seat>>().Single();
var room = run.PendingRequests.OfType<RequestInfoEvent<RoomRequest, Room>>().Single();

await run.SendResponseAsync(room, new Room($"Hotel {room.Request.City}", 80 * room.Request.Nights));
await run.SendResponseAsync(seat, new Seat("12A", 150));
await foreach (var happened in run.WatchStreamAsync())
{
    if (happened is WorkflowOutputEvent<string> output)
        Console.WriteLine(output.Data);
}
