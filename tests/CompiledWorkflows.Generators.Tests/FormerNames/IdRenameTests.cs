namespace CompiledWorkflows.Generators.Tests.FormerNames;

/// <summary>Nodes and workflows are found under the ids that they had.</summary>
public sealed class IdRenameTests
{
    private const string Shop = """
        [Executor] public sealed partial class Source { [Handler] public int On(int number) => number + 1; }
        [FormerName("Till")] [Executor] public sealed partial class Cashier
        {
            [State] private int _sum = 100;
            [Handler] public string On(int number) => $"{_sum += number}";
        }
        [Executor] public sealed partial class Last { [Handler] public string On(string text) => text + "!"; }

        """;

    [Fact]
    public async Task An_executor_whose_class_was_renamed() => await Renaming.IsBridged(
        Shop + "[Workflow, Start<Source>, Edge<Source, Cashier>, Edge<Cashier, Last>, Output<Cashier>, Output<Last>] public sealed partial class W;",
        ("Cashier", "Till"));

    [Theory]
    [InlineData("till")]
    [InlineData("kasse")]
    public async Task An_executor_that_had_two_ids_before_its_present_one(string former) => await Renaming.IsBridged(
        """
        [Executor("cash/desk, 1")] [FormerName("kasse")] [FormerName("till")] public sealed partial class Cashier
        {
            [State] private int _sum;
            [Handler] public string? On(int number) => number > 3 ? null : $"{_sum += number}";
            [Handler] public int On(string text) => int.Parse(text) + 1;
        }
        [Workflow, Start<Cashier>, Output<Cashier, string>] public sealed partial class W;
        """,
        ("cash/desk, 1", former));

    [Fact]
    public async Task Replicas() => await Renaming.IsBridged(
        Shop + """
        [Workflow, Start<Source>, Edge<Source, Cashier>(Route = nameof(Choose)), Edge<Cashier, Last>, Output<Last>, Replicas<Cashier>(3)]
        public sealed partial class W { private static int Choose(int number) => number; }
        """,
        ("Cashier", "Till"));

    [Fact]
    public async Task A_workflow() => await Renaming.IsBridged(
        Shop + """
        [Workflow("selling")] [FormerName("sale")] [Start<Source>, Edge<Source, Cashier>, Output<Cashier>] public sealed partial class W;
        """,
        ("selling", "sale"));

    [Fact]
    public async Task A_workflow_that_is_derived_from_another() => await Renaming.IsBridged(
        Shop + """
        [Workflow("any")] [FormerName("some")] [Start<Source>, Edge<Source, Cashier>, Output<Cashier>] public partial class Base;
        [Workflow("selling")] [FormerName("sale")] public sealed partial class W : Base;
        """,
        ("selling", "sale"));

    [Theory]
    [InlineData("")]
    [InlineData("[FormerName(\"other\")]")]
    public async Task A_workflow_that_is_derived_from_another_was_never_called_what_that_one_was(string own)
    {
        await using var store = new InMemoryCheckpointStore();
        using var before = new Version(Shop + "[Workflow(\"sale\"), Start<Source>, Edge<Source, Cashier>, Output<Cashier>] public sealed partial class W;", "1", "");
        using var after = new Version(Shop + $$"""
            [Workflow("selling"), FormerName("sale"), Start<Source>, Edge<Source, Cashier>, Output<Cashier>] public partial class Base;
            [Workflow("w")] {{own}} public sealed partial class W : Base;
            """, "1", "");
        _ = await before.Start(store, 1);
        Assert.Contains("it is a checkpoint of workflow 'sale', not of 'w'", await after.Resume(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_port() => await Renaming.IsBridged(
        """
        [Executor] public sealed partial class Source { [Handler] public int On(int number) => number + 1; }
        [RequestPort<int, string>("approval")] [FormerName("boss")] public sealed partial class Ask;
        [Executor] public sealed partial class Last { [Handler] public string On(Response<int, string> response) => $"{response.Request} {response.Value}"; }
        [Workflow, Start<Source>, Edge<Source, Ask>, Edge<Ask, Last>, Output<Last>] public sealed partial class W;
        """,
        ("approval", "boss"));

    [Theory]
    [InlineData("Mode = FanInMode.Zip")]
    [InlineData("Mode = FanInMode.Gather")]
    [InlineData("Key = nameof(Same)")]
    public async Task Sources_and_target_of_a_fan_in(string mode) => await Renaming.IsBridged(
        $$"""
        [Executor] public sealed partial class Source { [Handler] public int On(int number) => number + 1; }
        [FormerName("Left")] [Executor] public sealed partial class Fast { [Handler] public int On(int number) => number * 2; }
        [FormerName("Way")] [Executor] public sealed partial class Detour { [Handler] public string On(int number) => $"{number}"; }
        [Executor("slow,est#1")] [FormerName("right>1")] public sealed partial class Slow { [Handler] public int On(string text) => int.Parse(text) * 3; }
        [FormerName("Meeting")] [Executor] public sealed partial class Sum { [Handler] public string On(IReadOnlyList<int> all) => string.Join("+", all); }
        [Workflow, Start<Source>, Edge<Source, Fast>, Edge<Source, Detour>, Edge<Detour, Slow>, Output<Sum>]
        [FanIn<Sum>(typeof(Fast), typeof(Slow), {{mode}}), FanIn<Sum>(typeof(Fast), typeof(Slow)), Replicas<Fast>(2)]
        public sealed partial class W { private static bool Same(int number) => number > 0; }
        """,
        ("Fast", "Left"),
        ("slow,est#1", "right>1"),
        ("Detour", "Way"),
        ("Sum", "Meeting"));

    private const string Nested = """
        [Executor] public sealed partial class Source { [Handler] public int On(int number) => number + 1; }
        [FormerName("Counter")] [Executor] public sealed partial class Adder
        {
            [State] private int _sum;
            [Handler] public int On(int number) => _sum += number;
        }
        [RequestPort<int, string>("card/terminal")] [FormerName("asking")] public sealed partial class Card;
        [Executor] public sealed partial class Printer { [Handler] public string On(string text, Shared<List<string>> all) { all.Value = [..all.Value, text]; return text + all.Value.Count; } }
        [Workflow("payment")] [FormerName("paying")] [Start<Adder>, Edge<Adder, Card>, Edge<Card, Printer>, Output<Printer>, SharedState<List<string>>]
        public partial class Payment;

        """;

    [Fact]
    public async Task A_workflow_that_is_a_node_and_what_is_inside_of_it() => await Renaming.IsBridged(
        Nested + """
        [Executor] public sealed partial class Last { [Handler] public string On(string text) => text + "!"; }
        [Workflow("refund")] [FormerName("return")] public sealed partial class Refund : Payment;
        [Workflow, Start<Source>, Edge<Source, Payment>, Edge<Source, Refund>, Edge<Payment, Last>, Output<Refund>, Output<Last>] public sealed partial class W;
        """,
        ("Adder", "Counter"),
        ("card/terminal", "asking"),
        ("payment", "paying"),
        ("refund", "return"));

    [Fact]
    public async Task A_port_whose_requests_the_workflow_around_it_answers() => await Renaming.IsBridged(
        Nested + """
        [Executor, Sends<Answer<int, string>>] public sealed partial class Desk
        {
            [State] private Request<int, string>? _asked;
            [Handler] public bool On(Request<int, string> request) { _asked = request; return true; }
            [Handler] public void On(bool go, ExecutorContext<Desk> context) => context.Send(_asked!.Answer("from the desk"));
        }
        [Workflow, Start<Source>, Edge<Source, Payment>, Edge<Card, Desk>, Edge<Desk, Card>, Edge<Desk, Desk>, Output<Payment>] public sealed partial class W;
        """,
        ("Adder", "Counter"),
        ("card/terminal", "asking"),
        ("payment", "paying"));

    [Fact]
    public async Task A_generic_executor_and_what_it_is_closed_with() => await Renaming.IsBridged(
        """
        [FormerName("Item")] public sealed record Order(int Number);
        [FormerName("Keeper")] [Executor] public sealed partial class Buffer<T>
        {
            [State] private List<T> _items = [];
            [Handler] public string On(T item) { _items.Add(item); return $"{_items.Count}"; }
        }
        [Executor, Sends<Order>] public sealed partial class Source
        {
            [Handler] public void On(int number, ExecutorContext<Source> context) { context.Send(new Order(1)); context.Send(new Order(2)); }
        }
        [Executor] public sealed partial class Last { [Handler] public string On(string text) => text + "!"; }
        [Workflow, Start<Source>, Edge<Source, Buffer<Order>>, Edge<Buffer<Order>, Last>, Output<Last>, Output<Buffer<Order>>] public sealed partial class W;
        """,
        ("Buffer", "Keeper"),
        ("Order", "Item"));
}
