namespace CompiledWorkflows.Generators.Tests.FormerNames;

/// <summary>Types of messages and state are found under the names that they had, wherever a checkpoint names them.</summary>
public sealed class TypeRenameTests
{
    private const string Flow = """
        [Executor, Sends<Shop.Order>, Sends<List<Shop.Order>>] public sealed partial class Source
        {
            [Handler] public void On(int number, ExecutorContext<Source> context)
            {
                context.Send(new Shop.Order(number + 1));
                context.Send(new Shop.Order(number + 2));
                context.Send(new List<Shop.Order> { new(7) });
            }
        }
        [Executor] public sealed partial class Seller
        {
            [Handler] public Shop.Order On(Shop.Order order, Shared<Dictionary<string, Shop.Order>> all)
            {
                all.Value = new(all.Value) { [$"{all.Value.Count}"] = order };
                return new(order.Number * 10 + all.Value.Count);
            }
            [Handler] public Shop.Order On(List<Shop.Order> orders) => orders[0];
        }
        [Workflow, Start<Source>, Edge<Source, Seller>, Output<Seller>, Output<Source, List<Shop.Order>>, SharedState<Dictionary<string, Shop.Order>>] public sealed partial class W;

        """;

    [Fact]
    public async Task A_record_that_was_renamed() => await Renaming.IsBridged(
        Flow + """namespace Shop { [FormerName("Shop.Purchase")] public sealed record Order(int Number); }""",
        ("Order", "Purchase"));

    [Fact]
    public async Task A_struct_that_was_moved_to_another_namespace() => await Renaming.IsBridged(
        Flow + """namespace Shop { [FormerName("Store.Front.Order")] public readonly record struct Order(int Number); }""",
        ("Shop", "Store.Front"));

    [Theory]
    [InlineData("Purchase")]
    [InlineData("Invoice")]
    public async Task A_class_that_had_two_names_before_its_present_one(string former) => await Renaming.IsBridged(
        Flow + """namespace Shop { [FormerName("Shop.Invoice")] [FormerName("Shop.Purchase")] public sealed class Order(int number) { public int Number => number; } }""",
        ("Order", former));

    [Fact]
    public async Task What_is_in_a_type_that_was_renamed() => await Renaming.IsBridged(
        Flow + """[FormerName("Store")] public static class Shop { public sealed record Order(int Number); }""",
        ("Shop", "Store"));

    [Fact]
    public async Task What_was_renamed_in_a_type_that_was_renamed() => await Renaming.IsBridged(
        Flow + """[FormerName("Store")] public static class Shop { [FormerName("Store.Purchase")] public sealed record Order(int Number); }""",
        ("Shop", "Store"),
        ("Order", "Purchase"));

    [Fact]
    public async Task What_is_in_generic_types_and_they_themselves() => await Renaming.IsBridged(
        """
        namespace Shop
        {
            [FormerName("Shop.Good")] public enum Ware { Pen, Desk }
            [FormerName("Shop.Carton")] public sealed record Box<T>(T Content)
            {
                [FormerName("Shop.Box.Sticker")] public sealed record Label(T? Of, string Text);
            }
        }
        [Executor, Sends<Shop.Box<Shop.Ware>>, Sends<Shop.Box<Shop.Ware[]>.Label>, Sends<(Shop.Ware, Shop.Box<int>)>] public sealed partial class Source
        {
            [Handler] public void On(int number, ExecutorContext<Source> context)
            {
                context.Send(new Shop.Box<Shop.Ware>(Shop.Ware.Desk));
                context.Send(new Shop.Box<Shop.Ware[]>.Label([Shop.Ware.Pen], "pens"));
                context.Send((Shop.Ware.Desk, new Shop.Box<int>(3)));
            }
        }
        [Executor] public sealed partial class Last
        {
            [Handler] public string On(Shop.Box<Shop.Ware> box) => $"{box.Content}";
            [Handler] public string On(Shop.Box<Shop.Ware[]>.Label label) => $"{label.Of![0]} {label.Text}";
            [Handler] public string On((Shop.Ware, Shop.Box<int>) pair) => $"{pair.Item1} {pair.Item2.Content}";
        }
        [Workflow, Start<Source>, Edge<Source, Last>, Output<Last>] public sealed partial class W;
        """,
        ("Ware", "Good"),
        ("Box", "Carton"),
        ("Label", "Sticker"));

    [Fact]
    public async Task What_waits_in_fan_ins_and_requests() => await Renaming.IsBridged(
        """
        [FormerName("Leftish")] public sealed record Fast(int Number);
        [FormerName("Right")] public sealed record Slow(int Number);
        [FormerName("Question")] public sealed record Asked(int Sum);
        [FormerName("Verdict")] public sealed record Answered(bool Yes);
        [Executor] public sealed partial class Source { [Handler] public int On(int number) => number + 1; }
        [Executor] public sealed partial class Left { [Handler] public Fast On(int number) => new(number); }
        [Executor] public sealed partial class Detour { [Handler] public string On(int number) => $"{number}"; }
        [Executor] public sealed partial class Other { [Handler] public Slow On(string text) => new(text.Length); }
        [Executor] public sealed partial class Sum { [Handler] public Asked On(Fast fast, Slow slow) => new(fast.Number + slow.Number); }
        [RequestPort<Asked, Answered>("ask")] public sealed partial class Ask;
        [Executor] public sealed partial class Last { [Handler] public string On(Response<Asked, Answered> response) => $"{response.Request.Sum} {response.Value.Yes}"; }
        [Workflow, Start<Source>, Edge<Source, Left>, Edge<Source, Detour>, Edge<Detour, Other>, FanIn<Sum>(typeof(Left), typeof(Other)), Edge<Sum, Ask>, Edge<Ask, Last>, Output<Last>]
        public sealed partial class W { public static Answered Yes() => new(true); }
        """,
        "W.Yes()",
        "",
        ("Fast", "Leftish"),
        ("Slow", "Right"),
        ("Asked", "Question"),
        ("Answered", "Verdict"));

    [Fact]
    public async Task A_closed_hierarchy() => await Renaming.IsBridged(
        """
        using MessagePack;
        [FormerName("IBeast")] [Union(0, typeof(Dog))] [Union(1, typeof(Cat))] public interface IAnimal;
        [FormerName("Hound")] public sealed record Dog([property: FormerName("Call")] string Name) : IAnimal;
        public sealed record Cat(int Lives) : IAnimal;
        [Executor, Sends<IAnimal>] public sealed partial class Source
        {
            [Handler] public void On(int number, ExecutorContext<Source> context) { context.Send(new Dog("rex")); context.Send(new Cat(7)); }
        }
        [Executor] public sealed partial class Last { [Handler] public string On(IAnimal animal) => animal is Dog dog ? dog.Name : "cat"; }
        [Workflow, Start<Source>, Edge<Source, Last>, Output<Last>] public sealed partial class W;
        """,
        ("IAnimal", "IBeast"),
        ("Dog", "Hound"),
        ("Name", "Call"));

    [Fact]
    public async Task A_type_of_another_assembly_and_its_member() => await Renaming.IsBridged(
        Flow,
        "true",
        """namespace Shop { [FormerName("Shop.Purchase")] public sealed record Order([FormerName("Digits")] int Number); }""",
        ("Order", "Purchase"),
        ("Number", "Digits"));
}
