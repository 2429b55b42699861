// Two executors that write shared state in one superstep: elsewhere the last one wins, and which that is depends on the threads.
// CWF1084: 'Retail' and 'Online' can write the shared state 'Stock' in one superstep, which fails the run; name a Merge method in [SharedState<Stock>], or let one of them alone write
using CompiledWorkflows;

public sealed record Stock(int Boxes);

[Executor]
public sealed partial class Receiving
{
    [Handler] public int OnBoxes(int boxes) => boxes;
}

[Executor]
public sealed partial class Retail
{
    [Handler] public void OnBoxes(int boxes, Shared<Stock> stock) => stock.Value = new Stock(boxes);
}

[Executor]
public sealed partial class Online
{
    [Handler] public void OnBoxes(int boxes, Shared<Stock> stock) => stock.Update(before => new Stock(before.Boxes - boxes));
}

[Workflow("warehouse")]
[SharedState<Stock>(Initial = nameof(Empty))]
[Start<Receiving>]
[Edge<Receiving, Retail>]
[Edge<Receiving, Online>]
public sealed partial class Warehouse
{
    private static Stock Empty() => new(0);
}
