using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What the generator does for a project grows as the project does. Bytes are counted, since no machine is busy with those.</summary>
public sealed class GrowthTests
{
    private const string Workflow = """
        using System.Collections.Generic;
        using CompiledWorkflows;

        namespace Shop.Flow#;

        public sealed record Item(string Name, int Number);

        public sealed record Order(string Id, List<Item> Items, Shop.Address To);

        public sealed record Bill(Order Order, decimal Total);

        [Executor]
        [Sends<Order>]
        public sealed partial class Intake
        {
            [State] private readonly Queue<Order> _waiting = new();
            [Handler] public void On(Order order, ExecutorContext<Intake> context) => context.Send(order);
        }

        [Executor]
        public sealed partial class Desk
        {
            [State] private Dictionary<string, Order> _open = [];
            [Handler] public Bill On(Order order) => new(order, _open.Count);
        }

        [Executor]
        public sealed partial class Accounting
        {
            [State] private Bill? _last;
            [Handler] public string On(Bill bill) => (_last = bill).Order.Id;
        }

        [Workflow("orders-#")]
        [Start<Intake>]
        [Edge<Intake, Desk>]
        [Edge<Desk, Accounting>]
        [Output<Accounting>]
        public sealed partial class Orders;
        """;

    private const string Common = "namespace Shop; public sealed record Address(string Street, string City);";

    [Fact]
    public void Twice_the_executors_take_twice_the_bytes()
    {
        _ = Allocated(workflows: 2);

        var ratio = (double)Allocated(workflows: 40) / Allocated(workflows: 20);

        Assert.InRange(ratio, 1.7, 2.3);
    }

    [Fact]
    public void A_type_is_read_once_whoever_needs_it()
    {
        var compilation = Project(workflows: 1);
        var desk = compilation.GetTypeByMetadataName("Shop.Flow1.Desk")!;

        Assert.Same(Order().Single(), Order().Single());
        Assert.Same(HandlerParser.Parse(desk, []), HandlerParser.Parse(desk, []));

        IEnumerable<object> Order()
        {
            var codecs = new CodecParser(compilation, TestContext.Current.CancellationToken);
            _ = codecs.Parse(compilation.GetTypeByMetadataName("Shop.Flow1.Order")!);
            return codecs.Shapes.AsEnumerable().Where(shape => shape.TypeId == "Shop.Flow1.Order");
        }
    }

    [Fact]
    public void A_parser_knows_of_the_types_that_it_was_asked_for_and_of_no_others()
    {
        var compilation = Project(workflows: 1);

        Assert.Equal(["Shop.Address", "Shop.Flow1.Bill", "Shop.Flow1.Item", "Shop.Flow1.Order"], Shapes("Bill"));
        Assert.Equal(["Shop.Flow1.Item"], Shapes("Item"));
        Assert.Equal(["Shop.Address", "Shop.Flow1.Item", "Shop.Flow1.Order"], Shapes("Order"));

        IEnumerable<string> Shapes(string type)
        {
            var codecs = new CodecParser(compilation, TestContext.Current.CancellationToken);
            _ = codecs.Parse(compilation.GetTypeByMetadataName($"Shop.Flow1.{type}")!);
            return codecs.Shapes.AsEnumerable().Select(shape => shape.TypeId);
        }
    }

    /// <summary>What the driver allocates for the first run over a project, all of it on this thread.</summary>
    private static long Allocated(int workflows)
    {
        var compilation = Project(workflows);
        var driver = GeneratorHarness.NewDriver(tracksSteps: false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
        return allocated;
    }

    private static CSharpCompilation Project(int workflows) => Compilations.Create(new GeneratorInput
    {
        Sources = [Common, .. Enumerable.Range(1, workflows).Select(number => Workflow.Replace("#", $"{number}", StringComparison.Ordinal))],
    });
}
