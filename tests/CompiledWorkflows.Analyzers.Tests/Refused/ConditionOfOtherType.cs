// A condition on a type that never comes by: elsewhere the cast fails while the run is under way, or the edge stays shut for ever.
// CWF1035: The condition 'IsLong' of the edge from 'Intake' to 'Packing' takes none of the messages that go there; let it take 'Order'
using CompiledWorkflows;

public sealed record Order(string Id);

[Executor]
public sealed partial class Intake
{
    [Handler] public Order OnId(string id) => new(id);
}

[Executor]
public sealed partial class Packing
{
    [Handler] public string OnOrder(Order order) => order.Id;
}

[Workflow("packing")]
[Start<Intake>]
[Edge<Intake, Packing>(When = nameof(IsLong))]
[Output<Packing>]
public sealed partial class PackingWorkflow
{
    private static bool IsLong(string id) => id.Length > 3;
}
