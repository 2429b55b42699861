using System.Collections.Immutable;

namespace CompiledWorkflows.Tests.Graphs;

public sealed record Orders(ImmutableArray<int> Amounts, int Rounds = 0);

public sealed record Ledger(int Sum, ImmutableArray<string> Entries);

[Executor]
[Sends<string>]
public sealed partial class Teller
{
    /// <summary>Writes for each amount, and reads what it wrote at once.</summary>
    [Handler]
    public void OnOrders(Orders orders, Shared<Ledger> ledger, ExecutorContext<Teller> context)
    {
        foreach (var amount in orders.Amounts)
        {
            ledger.Update(before => new Ledger(before.Sum + amount, before.Entries.Add($"teller {amount}")));
            context.Send($"teller sees {ledger.Value.Sum}");
        }
    }
}

[Executor]
[Sends<string>]
[Sends<Orders>]
public sealed partial class Clearing
{
    [Handler]
    public async Task OnOrders(Orders orders, Shared<Ledger> ledger, Shared<int> rounds, ExecutorContext<Clearing> context)
    {
        var before = ledger.Value.Sum;
        await Task.Yield();
        if (!orders.Amounts.IsEmpty)
            ledger.Value = new Ledger(ledger.Value.Sum + 100, ledger.Value.Entries.Add("clearing"));
        rounds.Value++;
        context.Send($"clearing saw {before}, round {rounds.Value}");
        if (orders.Rounds > 0)
            context.Send(orders with { Rounds = orders.Rounds - 1 });
    }
}

/// <summary>Two executors write one ledger in the same superstep; one alone counts rounds.</summary>
[Workflow("bank")]
[SharedState<Ledger>(Initial = nameof(Empty), Merge = nameof(Merge))]
[SharedState<int>]
[Start<Counter>]
[Edge<Counter, Teller>]
[Edge<Counter, Clearing>]
[Edge<Clearing, Counter>]
[Output<Teller, string>]
[Output<Clearing, string>]
public sealed partial class Bank
{
    private static Ledger Empty() => new(0, []);

    private static Ledger Merge(Ledger before, Ledger merged, Ledger written)
        => new(merged.Sum + written.Sum - before.Sum, merged.Entries.AddRange(written.Entries[before.Entries.Length..]));
}

[Executor]
public sealed partial class Counter
{
    [Handler]
    public Orders OnOrders(Orders orders) => orders;
}

#pragma warning disable CWF1084 // The build says so, and the run says it again.
/// <summary>The same without a merge.</summary>
[Workflow("careless")]
[SharedState<Ledger>(Initial = nameof(Empty))]
[SharedState<int>]
[Start<Counter>]
[Edge<Counter, Teller>]
[Edge<Counter, Clearing>]
[Edge<Clearing, Counter>]
[Output<Teller, string>]
[Output<Clearing, string>]
public sealed partial class CarelessBank
{
    private static Ledger Empty() => new(0, []);
}
#pragma warning restore CWF1084
