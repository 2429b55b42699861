using Xunit;

namespace CompiledWorkflows.Tests.Pages.Serialization;

/// <summary>The example of the page about upgrades.</summary>
public sealed class SerializationPageTests
{
    [Fact]
    public async Task An_order_of_version_two_is_saved_and_read()
    {
        await using var store = new InMemoryCheckpointStore();
        var workflow = new Selling { Checkpoints = store };
        _ = await workflow.RunAsync(new Order("Ann", "Lee"), new RunOptions { RunId = "r" });

        Assert.Equal(["Lee, Ann"], (await workflow.ResumeAsync(new CheckpointId("r", 0))).Outputs);
    }
}

#region CompiledWorkflows/Serialization/README.md
public sealed partial record Order(string First, string Last)
{
    [Upgrade(1)]
    private static Order Split(OrderV1 old) => new(old.Name.Split(' ')[0], old.Name.Split(' ')[1]);
}

public sealed record OrderV1(string Name);
#endregion

[Executor]
public sealed partial class Clerk
{
    [Handler]
    public string OnOrder(Order order) => $"{order.Last}, {order.First}";
}

[Workflow]
[Start<Clerk>]
[Output<Clerk>]
public sealed partial class Selling;
