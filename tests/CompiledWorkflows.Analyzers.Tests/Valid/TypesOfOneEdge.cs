// One edge carries several types, another the same nodes narrowed by Of under a condition, a third goes back.
using CompiledWorkflows;

public sealed record Small(int Value);

public sealed record Large(int Value);

public sealed record Receipt(int Value);

[Executor]
[Sends<Small>]
[Sends<Large>]
public sealed partial class Sorter
{
    [State] private int _receipts;

    [Handler]
    public void OnNumber(int number, ExecutorContext<Sorter> context)
    {
        if (number < 10)
            context.Send(new Small(number));
        else
            context.Send(new Large(number));
    }

    [Handler]
    public void OnReceipt(Receipt receipt) => _receipts += receipt.Value;
}

[Executor]
public sealed partial class Store
{
    [Handler] public Receipt OnSmall(Small small) => new(small.Value);
    [Handler] public Receipt OnLarge(Large large) => new(large.Value);
}

[Executor]
public sealed partial class Guard
{
    [Handler] public void OnLarge(Large large) => _ = large;
    [Handler] public void OnSmall(Small small) => _ = small;
}

[Workflow("sorting")]
[Start<Sorter>]
[Edge<Sorter, Store>]
[Edge<Sorter, Guard>(Of = typeof(Large), When = nameof(IsHuge))]
[Edge<Sorter, Guard>(Of = typeof(Small))]
[Edge<Store, Sorter>]
public sealed partial class Sorting
{
    private static bool IsHuge(Large large) => large.Value > 1000;
}
