namespace CompiledWorkflows.Tests.Graphs;

public sealed record Load(int Route, int Amount);

public sealed record Report(int Reports = 0);

public sealed record Total(int Replica, int Amount);

[Executor]
[Sends<Load>]
[Sends<Report>]
public sealed partial class Dispatcher
{
    [Handler]
    public void OnLoads(List<Load> loads, ExecutorContext<Dispatcher> context)
    {
        foreach (var load in loads)
            context.Send(load);
        context.Send(new Report());
    }
}

[Executor]
public sealed partial class Shard
{
    [State] private int _amount;

    [Handler]
    public void OnLoad(Load load) => _amount += load.Amount;

    [Handler]
    public Total OnReport(Report report, ExecutorContext context) => new(context.ReplicaIndex, _amount);
}

[Executor]
public sealed partial class Summary
{
    [Handler]
    public string OnTotals(IReadOnlyList<Total> totals) => string.Join(' ', totals.Select(total => $"{total.Replica}:{total.Amount}"));
}

/// <summary>Loads go to one of four shards, a report to all, and the summary waits for each.</summary>
[Workflow("sharding")]
[Start<Dispatcher>]
[Replicas<Shard>(4)]
[Edge<Dispatcher, Shard>(Of = typeof(Load), Route = nameof(RouteOf))]
[Edge<Dispatcher, Shard>(Of = typeof(Report))]
[FanIn<Summary>(typeof(Shard))]
[Output<Summary>]
public sealed partial class Sharding
{
    private static int RouteOf(Load load) => load.Route == 13 ? throw new FormatException("unlucky") : load.Route;
}
