using static CompiledWorkflows.Evolution.Outcome;
using static CompiledWorkflows.Evolution.Programs.ProgramSource;

namespace CompiledWorkflows.Evolution.Changes;

/// <summary>Changes that methods with [Upgrade] bridge.</summary>
internal static class UpgradeChanges
{
    private const string Old = "public sealed record Order(string Name);";
    private const string Ada = "new Order(\"Ada Lovelace\")";

    private const string Split = "public sealed record OrderV1(string Name); public sealed partial record Order(string First, string Last) { [Upgrade(1)] private static Order From(OrderV1 old) => new(old.Name.Split(' ')[0], old.Name.Split(' ')[1]); }";

    private const string Third = """
        public sealed record OrderV1(string Name);
        public sealed record OrderV2(string First, string Last);
        public sealed record Order(string Last, int Length)
        {
            [Upgrade(1)] internal static OrderV2 ToSecond(OrderV1 old) => new(old.Name.Split(' ')[0], old.Name.Split(' ')[1]);
            [Upgrade(2)] internal static Order ToThird(OrderV2 old) => new(old.Last, old.Last.Length);
        }
        """;

    private const string Weight = "public readonly record struct Weight(int Pounds);";

    private const string Unread = "messages of type Shop.Order wait for 'till' and cannot be read: ";

    public static readonly Change[] All =
    [
        Message("a name is split in two, in a message", Old, Ada, Split, "$\"{order.Last}, {order.First}\"", Restores("Lovelace, Ada")),
        Message("the same without an upgrade", Old, Ada, "public sealed record Order(string First, string Last);", "order.Last", Refused(Unread + "The data of a Shop.Order does not have the member 'First', which has no default.")),
        Message("version 1 is read by version 3", Old, Ada, Third, "$\"{order.Last} {order.Length}\"", Restores("Lovelace 8")),
        Message("version 2 is read by version 3", Split, "new Order(\"Ada\", \"Lovelace\")", Third, "$\"{order.Last} {order.Length}\"", Restores("Lovelace 8")),
        Message("a version is read that stays", Split, "new Order(\"Ada\", \"Lovelace\")", Split, "$\"{order.Last}, {order.First}\"", Restores("Lovelace, Ada")),
        Message("version 1 is read by version 3, which no longer upgrades it", Old, Ada, Third[..Third.IndexOf("    [Upgrade(1)]", StringComparison.Ordinal)] + Third[Third.IndexOf("    [Upgrade(2)]", StringComparison.Ordinal)..], "order.Last", Refused(Unread + "The data is version 1 of Shop.Order, and this program reads none before 2: a method with [Upgrade(1)] would have to make the next version of it.")),
        Message("version 3 is read by version 2", Third, "new Order(\"Lovelace\", 8)", Split, "order.Last", Refused(Unread + "The data is version 3 of Shop.Order, and this program knows none after 2.")),
        Message("version 2 is read by version 1", Split, "new Order(\"Ada\", \"Lovelace\")", Old, "order.Name", Refused(Unread + "Unexpected msgpack code 146 (fixarray) encountered.")),
        Message("a method that upgrades throws", Old, "new Order(\"Ada\")", Split.Replace(" old.Name.Split(' ')[1]", " old.Name.Contains(' ') ? \"\" : throw new FormatException(\"'Ada' has no last name.\")", StringComparison.Ordinal), "order.Last", Refused(Unread + "'Ada' has no last name.")),
        Message("an upgrade of a struct", "public record struct Order(double Pounds);", "new Order(2)", "public record struct OrderV1(double Pounds); public record struct Order(double Kilograms) { [Upgrade(1)] internal static Order FromPounds(OrderV1 old) => new(old.Pounds * 0.5); }", "$\"{order.Kilograms}\"", Restores("1")),
        Message("an upgrade of a class with numbered keys", "[MessagePackObject] public sealed class Order { [Key(0)] public int Pounds { get; set; } [Key(1)] public int Count { get; set; } }", "new Order { Pounds = 4, Count = 3 }", "[MessagePackObject] public sealed class OrderV1 { [Key(0)] public int Pounds { get; set; } [Key(1)] public int Count { get; set; } } [MessagePackObject] public sealed class Order { [Key(0)] public int Kilograms { get; set; } [Key(1)] public int Count { get; set; } [Upgrade(1)] internal static Order From(OrderV1 old) => new() { Kilograms = old.Pounds / 2, Count = old.Count }; }", "$\"{order.Kilograms} {order.Count}\"", Restores("2 3")),
        Message("a class becomes a union", Old, Ada, "[Union(0, typeof(Person)), Union(1, typeof(Company))] public abstract record Order { [Upgrade(1)] internal static Order From(OrderV1 old) => new Person(old.Name); } public sealed record Person(string Name) : Order; public sealed record Company(int Number) : Order; public sealed record OrderV1(string Name);", "$\"{order}\"", Restores("Person { Name = Ada Lovelace }")),
        Message("an upgrade together with `[FormerName]` of the type", Old, Ada, Split.Replace("partial record Order(", "partial record Purchase(", StringComparison.Ordinal).Replace("static Order From", "static Purchase From", StringComparison.Ordinal).Replace("public sealed partial", "[FormerName(\"NAMESPACE.Order\")] public sealed partial", StringComparison.Ordinal), "$\"{order.Last}, {order.First}\"", Restores("Lovelace, Ada"), present: "Purchase"),
        Message("an upgrade together with `[FormerName]` in the older shape", "public sealed record Order(string Title);", Ada, Split.Replace("OrderV1(string", "OrderV1([FormerName(\"Title\")] string", StringComparison.Ordinal), "$\"{order.Last}, {order.First}\"", Restores("Lovelace, Ada")),
        Message("an upgrade of a value in a member", Old + "public sealed record Parcel(Order? Order, Order? None);", $"new Parcel({Ada}, null)", Split + "public sealed record Parcel(Order? Order, Order? None);", "$\"{order.Order!.Last} {order.None?.Last}\"", Restores("Lovelace "), "Parcel"),
        Message("an upgrade of the elements of a list", Old, $"[{Ada}, {Ada}]", Split, "string.Join(\" \", order.Select(each => each.First))", Restores("Ada Ada"), "List<Order>"),
        Message("an upgrade of the values of a dictionary", Old, $"new() {{ [3] = {Ada} }}", Split, "order[3].First", Restores("Ada"), "Dictionary<int, Order>"),
        Message("an upgrade of the keys of a dictionary", "public readonly record struct Id(int Number);", "new() { [new Id(3)] = \"a\" }", "public readonly record struct IdV1(int Number); public readonly record struct Id(Guid Value) { [Upgrade(1)] internal static Id From(IdV1 old) => new(new Guid(old.Number, 0, 0, new byte[8])); }", "$\"{order.Single().Key.Value} {order.Single().Value}\"", Restores("00000003-0000-0000-0000-000000000000 a"), "Dictionary<Id, string>"),
        Message("a number becomes a type of its own", "public sealed record Order(int Id);", "new Order(3)", "public sealed record Order(Id Id); public readonly record struct Id(string Text) { [Upgrade(1)] internal static Id From(int old) => new($\"no. {old}\"); }", "order.Id.Text", Restores("no. 3")),
        Message("a dictionary becomes a type of its own, with other keys", "public sealed record Order(Dictionary<int, string> Lines);", "new(new() { [3] = \"a\" })", "public sealed record Order(Lines Lines); public sealed record Lines(Dictionary<Guid, string> ById) { [Upgrade(1)] internal static Lines From(Dictionary<int, string> old) => new(old.ToDictionary(pair => new Guid(pair.Key, 0, 0, new byte[8]), pair => pair.Value)); }", "$\"{order.Lines.ById.Single().Key}\"", Restores("00000003-0000-0000-0000-000000000000")),
        Message("an upgrade of a type that contains itself", "public sealed record Order(string Name, List<Order> Parts);", "new Order(\"a\", [new Order(\"b\", [new Order(\"c\", [])])])", "public sealed record OrderV1(string Name, List<Order> Parts); public sealed record Order(int Length, List<Order> Parts) { [Upgrade(1)] internal static Order From(OrderV1 old) => new(old.Name.Length, old.Parts); }", "$\"{order.Parts[0].Parts[0].Length}\"", Restores("1")),
        State("an upgrade of a state member", "[State] private Weight _weight; " + Weight, "_weight = new(4);", "[State] private Weight _weight; public readonly record struct WeightV1(int Pounds); public readonly record struct Weight(int Kilograms) { [Upgrade(1)] internal static Weight From(WeightV1 old) => new(old.Pounds / 2); }", "$\"{_weight.Kilograms}\"", Restores("2")),
        State("an upgrade of a value in a state member", "[State] private List<Weight> _weights = []; " + Weight, "_weights.Add(new(4));", "[State] private List<Weight> _weights = []; public readonly record struct WeightV1(int Pounds); public readonly record struct Weight(int Kilograms) { [Upgrade(1)] internal static Weight From(WeightV1 old) => new(old.Pounds / 2); }", "$\"{_weights[0].Kilograms}\"", Restores("2")),
        Shared("an upgrade of shared state", "public sealed record Totals(int Sum);", "new(5)", "public sealed record TotalsV1(int Sum); public sealed record Totals(string Text) { [Upgrade(1)] internal static Totals From(TotalsV1 old) => new($\"sum {old.Sum}\"); }", "totals.Value.Text", Restores("sum 5")),
    ];
}
