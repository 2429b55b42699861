namespace CompiledWorkflows.Generators.Tests.FormerNames;

/// <summary>Members of executors, messages and state are found under the names that they had.</summary>
public sealed class MemberRenameTests
{
    private const string Counting = """
        [Workflow, Start<Counter>, Edge<Counter, Again>, Edge<Again, Counter>, Output<Counter>] public sealed partial class W;
        [Executor] public sealed partial class Again { [State] private int _turns; [Handler] public int? On(string text) => ++_turns < 4 ? _turns : null; }

        """;

    [Theory]
    [InlineData("[State] [FormerName(\"_total\")] private int _sum;", "_sum += number")]
    [InlineData("[State] [FormerName(\"_total\")] private int _sum { get; set; }", "_sum += number")]
    [InlineData("[State(\"_sum\")] [FormerName(\"_total\")] private int _kept;", "_kept += number")]
    [InlineData("[State] [FormerName(\"_count\")] [FormerName(\"_total\")] private string _sum = \"\";", "_sum += number")]
    [InlineData("[State] [FormerName(\"_total\")] private readonly List<int> _sum = [];", "_sum.Count * 100 + Add(_sum, number)")]
    [InlineData("[State] [FormerName(\"_total\")] private Dictionary<string, int> _sum = new(System.StringComparer.OrdinalIgnoreCase);", "_sum[_sum.ContainsKey(\"A\") ? \"B\" : \"a\"] = _sum.Count")]
    public async Task State(string member, string change) => await Renaming.IsBridged(
        Counting + $$"""
        [Executor] public sealed partial class Counter
        {
            {{member}}
            [Handler] public string On(int number) => "" + ({{change}});
            internal static int Add(List<int> list, int number) { list.Add(number); return list.Sum(); }
        }
        """,
        ("_sum", "_total"));

    [Fact]
    public async Task State_of_base_classes() => await Renaming.IsBridged(
        Counting + """
        public abstract partial class Keeper { [State] [FormerName("_total")] private int _sum; protected int Add(int number) => _sum += number; }
        public abstract partial class Keeper<T> : Keeper { [State] [FormerName("_last")] private T? _latest; protected T? Keep(T item) { var last = _latest; _latest = item; return last; } }
        [Executor] public sealed partial class Counter : Keeper<string>
        {
            [State] [FormerName("_times")] private int _count;
            [Handler] public string On(int number) => $"{_count++} {Add(number)} {Keep($"{number}")}";
        }
        """,
        ("_sum", "_total"),
        ("_latest", "_last"),
        ("_count", "_times"));

    [Fact]
    public async Task State_of_a_generic_executor() => await Renaming.IsBridged(
        """
        [Executor] public sealed partial class Buffer<T>
        {
            [State] [FormerName("_all")] private List<T> _items = [];
            [Handler] public int? On(T item) { _items.Add(item); return _items.Count < 4 ? _items.Count : null; }
        }
        [Executor] public sealed partial class Last { [Handler] public string On(int number) => $"{number}"; }
        [Workflow, Start<Buffer<int>>, Edge<Buffer<int>, Buffer<int>>, Edge<Buffer<int>, Last>, Output<Last>] public sealed partial class W;
        """,
        ("_items", "_all"));

    [Theory]
    [InlineData("public sealed record Order([FormerName(\"Qty\")] int Quantity) {", "new(number)")]
    [InlineData("public sealed record Order([property: FormerName(\"Qty\")] int Quantity) {", "new(number)")]
    [InlineData("public sealed record Order([FormerName(\"Amount\")] [FormerName(\"Qty\")] int? Quantity) {", "new(number)")]
    [InlineData("public partial record struct Order([FormerName(\"Qty\")] string Quantity) {", "new($\"{number}\")")]
    [InlineData("public sealed class Order([FormerName(\"Qty\")] int Quantity) { public int Quantity { get; } = Quantity;", "new(number)")]
    [InlineData("public sealed class Order { [FormerName(\"Qty\")] public int Quantity { get; set; }", "new() { Quantity = number }")]
    [InlineData("public sealed class Order { [FormerName(\"Qty\")] public int Quantity { get; init; }", "new() { Quantity = number }")]
    [InlineData("public sealed class Order { [FormerName(\"Qty\")] public required int Quantity { get; init; }", "new() { Quantity = number }")]
    [InlineData("public sealed class Order { [FormerName(\"Qty\")] public int Quantity;", "new() { Quantity = number }")]
    [InlineData("public sealed partial class Order { [FormerName(\"Qty\")] private readonly List<int> Quantity = [];", "new() { Quantity = { number } }")]
    [InlineData("public sealed class Order { [FormerName(\"Qty\")] public List<int> Quantity { get; } = [];", "new() { Quantity = { number } }")]
    [InlineData("public sealed class Order : Base { public override int Quantity { get; set; }", "new() { Quantity = number }")]
    [MemberData(nameof(Annotated))]
    public async Task Members(string declaration, string made) => await Renaming.IsBridged(
        $$"""
        {{Flow}}
        public abstract class Base { [FormerName("Qty")] public abstract int Quantity { get; set; } }
        public static class Text { public static string Of(object? value) => value is IEnumerable<int> all ? string.Join(",", all) : $"{value}"; }
        {{declaration}}
            public static Order Make(int number) => {{made}};
            public string Tell() => Text.Of(Quantity);
        }
        """,
        ("Quantity", "Qty"));

    public static TheoryData<string, string> Annotated => new()
    {
        { "[MessagePack.MessagePackObject(true)] public sealed class Order { [FormerName(\"Qty\")] public int Quantity { get; set; }", "new() { Quantity = number }" },
        { "[MessagePack.MessagePackObject] public sealed class Order { [MessagePack.Key(\"Quantity\")] [FormerName(\"Qty\")] public int Number { get; set; } internal int Quantity => Number;", "new() { Number = number }" },
        { "[System.Runtime.Serialization.DataContract] public sealed class Order { [System.Runtime.Serialization.DataMember] [FormerName(\"Qty\")] public int Quantity { get; set; }", "new() { Quantity = number }" },
    };

    [Fact]
    public async Task Private_members_of_one_name_in_a_type_that_was_renamed_and_its_base() => await Renaming.IsBridged(
        Flow.Replace("Order", "Shop.Bought", StringComparison.Ordinal) + """
        public static partial class Shop
        {
            [FormerName("Shop.Thing")] public partial class Item { private int _number; protected int Inner { get => _number; set => _number = value; } }
            [FormerName("Shop.Purchase")] public sealed partial class Bought : Item
            {
                private int _number;
                public static Bought Make(int number) => new() { _number = number, Inner = -number };
                public string Tell() => $"{_number} {Inner}";
            }
        }
        """,
        ("Bought", "Purchase"),
        ("Item", "Thing"));

    private const string Flow = """
        [Executor] public sealed partial class Source { [Handler] public Order On(int number) => Order.Make(number + 1); }
        [Executor] public sealed partial class Seller
        {
            [State] private Order? _last;
            [Handler] public Order On(Order order) { var last = _last; _last = order; return last ?? order; }
        }
        [Executor] public sealed partial class Last { [Handler] public string On(Order order) => order.Tell(); }
        [Workflow, Start<Source>, Edge<Source, Seller>, Edge<Seller, Last>, Output<Last>, Output<Seller>] public sealed partial class W;

        """;
}
