using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Peer.Graphs;

/// <summary>The graphs of many executors, as the peer has them.</summary>
internal static class PeerGraphs
{
    /// <summary>A dealer who hands a token to one seat after another, and gets it back.</summary>
    public static Workflow RoundTable(int count)
    {
        var dealer = new PeerPlayer("Dealer");
        var seats = Enumerable.Range(0, count).Select(seat => new PeerPlayer($"Seat {seat}")).ToArray();
        var builder = new WorkflowBuilder(dealer)
            .AddFanOutEdge<int>(dealer, seats.Select(seat => (ExecutorBinding)seat), static (token, seats) => token > 0 ? [token % seats] : []);
        foreach (var seat in seats)
            _ = builder.AddEdge<int>(seat, dealer, static token => token > 0);
        return builder.Build();
    }

    /// <summary>A ring of executors. It is flat: a workflow in a workflow would add to what the peer does.</summary>
    public static Workflow Ring(int count)
    {
        var links = Enumerable.Range(0, count).Select(link => new PeerPlayer($"Link {link}")).ToArray();
        var builder = new WorkflowBuilder(links[0]);
        for (var link = 1; link < count; link++)
            _ = builder.AddEdge(links[link - 1], links[link]);
        return builder.AddEdge<int>(links[^1], links[0], static number => number > 0).Build();
    }

    /// <summary>Out to many executors and in again, round after round.</summary>
    public static Workflow Spread(int count)
    {
        var splitter = new PeerForwarder("Splitter");
        var workers = Enumerable.Range(0, count).Select(worker => (ExecutorBinding)new PeerForwarder($"Worker {worker}")).ToArray();
        var collector = new PeerCollector("Collector", count);
        return new WorkflowBuilder(splitter)
            .AddFanOutEdge(splitter, workers)
            .AddFanInBarrierEdge(workers, collector)
            .AddEdge<int>(collector, splitter, static rounds => rounds > 0)
            .Build();
    }
}
