using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Graph;

/// <summary>What rules about graphs see in the bodies of handlers: who writes shared state, and who sends several messages at once.</summary>
public sealed class HandlerBodyTests
{
    [Theory]
    [InlineData("=> stock.Value = new(1);")]
    [InlineData("=> stock.Update(s => new(s.Boxes + 1));")]
    [InlineData("{ if (delivery.Boxes > 0) { Action book = () => stock.Value = new(1); book(); } }")]
    [InlineData("{ (stock.Value, _) = (new(1), 2); }")]
    [InlineData("=> Book(1, stock);")]
    [InlineData("=> this.Pass(stock);")]
    public async Task A_write_is_one_wherever_it_stands(string body) =>
        Assert.Equal(["CWF1084"], await IdsOfAsync(Warehouse(body)));

    [Theory]
    [InlineData("=> Console.WriteLine(stock.Value);")]
    [InlineData("{ var copy = stock.Value; copy = new(1); }")]
    [InlineData("{ var other = new Box { Value = 1 }; other.Value = stock.Value.Boxes; other.stock.Value = 3; }")]
    [InlineData("=> Look(stock);")]
    [InlineData("=> _ = stock.Value with { Boxes = 3 };")]
    public async Task A_read_is_no_write(string body) => Assert.Empty(await IdsOfAsync(Warehouse(body)));

    [Theory]
    [InlineData("foreach (var order in batch.Orders) context.Send(order);")]
    [InlineData("for (var i = 0; i < batch.Orders.Length; i++) { if (i > 1) context.Send(batch.Orders[i]); }")]
    [InlineData("var i = 0; while (i < 9) { i++; await Task.Yield(); context.Send(new Order(\"x\")); }")]
    public async Task Who_sends_in_a_loop_sends_several(string body) =>
        Assert.Equal(["CWF1062"], await IdsOfAsync(Shop(body)));

    [Theory]
    [InlineData("context.Send(batch.Orders[0]);")]
    [InlineData("foreach (var order in batch.Orders) context.Send(order.Id); context.Send(batch.Orders[0]);")]
    [InlineData("if (batch.Orders.Length > 0) context.Send(batch.Orders[0]); else context.Send(\"none\");")]
    [InlineData("Pass(context);")]
    public async Task Who_sends_once_or_elsewhere_is_taken_to_send_one(string body) => Assert.Empty(await IdsOfAsync(Shop(body)));

    [Theory]
    [InlineData("context.Send(batch.Orders[0]);", true)]
    [InlineData("foreach (var order in batch.Orders) context.Send(order);", false)]
    [InlineData("batch.Orders.ToList().ForEach(order => context.Send(order));", false)]
    [InlineData("if (batch.Orders.Length > 0) context.Send(batch.Orders[0]); else context.Send(new Order(\"none\"));", false)]
    [InlineData("Pass(context);", false)]
    public async Task One_message_at_a_condition_leaves_a_fan_in_waiting(string body, bool isSaid) => Assert.Equal(
        isSaid ? ["CWF1061"] : [],
        (await IdsOfAsync(Shop(body, edge: "[Edge<Reader, Manager>(When = nameof(IsBig))]", members: "{ static bool IsBig(Order order) => order.Id.Length > 3; }"))).Where(id => id != "CWF1062"));

    private static async Task<IEnumerable<string>> IdsOfAsync(string source)
    {
        using var project = TestProject.Of($"using System; using System.Linq; using System.Threading.Tasks;\n{source}");
        Assert.Empty(await Analysis.ErrorsAsync(project.Project));
        return (await Analysis.OfAsync(project.Project)).Where(diagnostic => diagnostic.Id.StartsWith("CWF1", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Id);
    }

    private static string Warehouse(string body) => $$"""
        using CompiledWorkflows;
        public sealed record Delivery(int Boxes);
        public sealed record Stock(int Boxes);
        public sealed class Box { public int Value { get; set; } public Box stock => this; }
        [Executor]
        public sealed partial class Receiving { [Handler] public Delivery OnDelivery(Delivery delivery) => delivery; }
        [Executor]
        public sealed partial class Online { [Handler] public void OnDelivery(Delivery delivery, Shared<Stock> stock) => stock.Value = new(2); }
        public abstract class Books { protected void Book(int boxes, Shared<Stock> books) => books.Update(s => new(s.Boxes + boxes)); }
        [Executor]
        public sealed partial class Retail : Books
        {
            [Handler] public void OnDelivery(Delivery delivery, Shared<Stock> stock) {{body}}
            private void Pass(Shared<Stock> onwards) => Book(1, onwards);
            private void Look(Shared<Stock> stock) => Console.WriteLine(stock.Value.Boxes);
        }
        [Workflow, SharedState<Stock>(Initial = nameof(Full)), Start<Receiving>, Edge<Receiving, Retail>, Edge<Receiving, Online>]
        public sealed partial class Warehouse { private static Stock Full() => new(100); }
        """;

    private static string Shop(string body, string edge = "[Edge<Reader, Manager>]", string members = "{ }") => $$"""
        using CompiledWorkflows;
        public sealed record Batch(Order[] Orders);
        public sealed record Order(string Id);
        [Executor, Sends<Order>, Sends<string>]
        public sealed partial class Reader
        {
            [Handler] public async Task OnBatch(Batch batch, ExecutorContext<Reader> context) { await Task.Yield(); {{body}} }
            private static void Pass(ExecutorContext<Reader> context) => context.Send("x");
        }
        [RequestPort<Order, bool>("manager")]
        public sealed partial class Manager;
        [Executor]
        public sealed partial class Packing { [Handler] public int OnOrder(Order order) => order.Id.Length; }
        [Executor]
        public sealed partial class Shipping { [Handler] public string OnBoth(bool isApproved, int parcel) => $"{parcel} {isApproved}"; }
        [Workflow, Start<Reader>, Edge<Reader, Packing>, FanIn<Shipping>(typeof(Manager), typeof(Packing)), Output<Shipping>, Output<Reader, string>]
        {{edge}}
        public sealed partial class Shop {{members}}
        """;
}
