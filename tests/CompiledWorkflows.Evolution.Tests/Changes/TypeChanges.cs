using static CompiledWorkflows.Evolution.Outcome;
using static CompiledWorkflows.Evolution.Programs.ProgramSource;

namespace CompiledWorkflows.Evolution.Changes;

/// <summary>Changes of the types of values.</summary>
internal static class TypeChanges
{
    private const string Record = "public sealed record Order(string Name);";
    private const string Ada = "new Order(\"Ada\")";
    private const string Line = "public sealed record Line(int Count);";
    private const string Enum = "public enum Color { Red, Green } public sealed record Order(Color Color);";
    private const string Green = "new(Color.Green)";
    private const string Union = "[Union(0, typeof(Card)), Union(1, typeof(Cash))] public interface IPayment; public sealed record Card(string Number) : IPayment; public sealed record Cash(int Coins) : IPayment; public sealed record Order(IPayment Payment);";
    private const string Paid = "new(new Card(\"4711\"))";

    private const string Unread = "messages of type Shop.Order wait for 'till' and cannot be read: ";
    private const string Gone = "messages of type Shop.Order wait for 'till', which no longer handles them";

    public static readonly Change[] All =
    [
        Message("a record becomes a class", Record, Ada, "public sealed class Order { public string Name { get; set; } = \"\"; }", "order.Name", Restores("Ada")),
        Message("a record becomes a struct", Record, Ada, "public readonly record struct Order(string Name);", "order.Name", Restores("Ada")),
        Message("a struct becomes a class", "public struct Order { public string Name { get; set; } }", "new Order { Name = \"Ada\" }", "public sealed class Order { public string Name { get; set; } = \"\"; }", "order.Name", Restores("Ada")),
        Message("a type is renamed, with `[FormerName]`", Record, Ada, "[FormerName(\"NAMESPACE.Order\")] public sealed record Purchase(string Name);", "order.Name", Restores("Ada"), present: "Purchase"),
        Message("a type is renamed, without `[FormerName]`, and waits as a message", Record, Ada, "public sealed record Purchase(string Name);", "order.Name", Refused(Gone), present: "Purchase"),
        Message("a type is moved to another namespace, with `[FormerName]`", Record, Ada, "public static partial class Sales { [FormerName(\"NAMESPACE.Order\")] public sealed record Order(string Name); }", "order.Name", Restores("Ada"), present: "Sales.Order"),
        Message("a type is moved to another namespace, without `[FormerName]`", Record, Ada, "public static partial class Sales { public sealed record Order(string Name); }", "order.Name", Refused(Gone), present: "Sales.Order"),
        Message("a type is renamed that is a type argument of a message, with `[FormerName]`", Line, "new List<Line> { new(3) }", "[FormerName(\"NAMESPACE.Line\")] public sealed record Item(int Count);", "$\"{order[0].Count}\"", Restores("3"), "List<Line>", "List<Item>"),
        Message("a type is renamed that is a type of a member alone", Line + "public sealed record Order(Line Line);", "new(new Line(3))", "public sealed record Item(int Count); public sealed record Order(Item Line);", "$\"{order.Line.Count}\"", Restores("3")),

        Message("a constant of an enum is added after the others", Enum, Green, "public enum Color { Red, Green, Blue } public sealed record Order(Color Color);", "$\"{order.Color}\"", Restores("Green")),
        Message("a constant of an enum is added before the others", Enum, Green, "public enum Color { Blue, Red, Green } public sealed record Order(Color Color);", "$\"{order.Color}\"", Restores("Red").But("What was `Green` is `Red`; CWF2119 reports it.")),
        Message("a constant of an enum is renamed", Enum, Green, "public enum Color { Red, Lime } public sealed record Order(Color Color);", "$\"{order.Color}\"", Restores("Lime")),
        Message("a constant of an enum is removed", Enum, Green, "public enum Color { Red } public sealed record Order(Color Color);", "$\"{order.Color}\"", Restores("1").But("The value has no name any more.")),
        Message("an enum is widened", Enum, Green, "public enum Color : long { Red, Green } public sealed record Order(Color Color);", "$\"{order.Color}\"", Restores("Green")),
        Message("an enum becomes a string", Enum, Green, "public sealed record Order(string Color);", "order.Color", Refused(Unread + "Unexpected msgpack code 1 (positive fixint) encountered.")),

        Message("a case of a union is added", Union, Paid, Union.Replace("[Union(0", "public sealed record Voucher(int Value) : IPayment; [Union(2, typeof(Voucher)), Union(0", StringComparison.Ordinal), "$\"{order.Payment}\"", Restores("Card { Number = 4711 }")),
        Message("a case of a union is removed, and a value is of it", Union, Paid, "[Union(1, typeof(Cash))] public interface IPayment; public sealed record Cash(int Coins) : IPayment; public sealed record Order(IPayment Payment);", "\"\"", Refused(Unread + "The data names case 0 of Shop.IPayment, which has none of that key.")),
        Message("a case of a union is removed, and no value is of it", Union, "new(new Cash(3))", "[Union(1, typeof(Cash))] public interface IPayment; public sealed record Cash(int Coins) : IPayment; public sealed record Order(IPayment Payment);", "$\"{order.Payment}\"", Restores("Cash { Coins = 3 }")),
        Message("a case of a union is renamed", Union, Paid, Union.Replace("Card", "Plastic", StringComparison.Ordinal), "$\"{order.Payment}\"", Restores("Plastic { Number = 4711 }")),
        Message("cases of a union exchange their keys", Union, Paid, Union.Replace("(0,", "(2,", StringComparison.Ordinal).Replace("(1,", "(0,", StringComparison.Ordinal).Replace("(2,", "(1,", StringComparison.Ordinal).Replace("int Coins", "int? Coins", StringComparison.Ordinal), "$\"{order.Payment}\"", Restores("Cash { Coins =  }").Warning("holds 'Number' of Shop.Cash, which the type no longer has; this was skipped.").But("A card is taken for cash; CWF2118 reports it.")),

        Collection("an array becomes a list", "int[]", "[1, 2]", "List<int>"),
        Collection("a list becomes an array", "List<int>", "[1, 2]", "int[]"),
        Collection("a list becomes an `ImmutableArray`", "List<int>", "[1, 2]", "ImmutableArray<int>"),
        Collection("an `ImmutableArray` becomes an `IReadOnlyList`", "ImmutableArray<int>", "[1, 2]", "IReadOnlyList<int>"),
        Collection("a list becomes a set", "List<int>", "[1, 2]", "HashSet<int>"),
        Collection("the elements of a list are widened", "List<int>", "[1, 2]", "List<long>"),
        Message("the elements of a list are written otherwise", "public sealed record Order(List<int> Items);", "new([1, 2])", "public sealed record Order(List<string> Items);", "\"\"", Refused(Unread + "Unexpected msgpack code 1 (positive fixint) encountered.")),
        Message("a list becomes a dictionary", "public sealed record Order(List<int> Items);", "new([1, 2])", "public sealed record Order(Dictionary<int, int> Items);", "\"\"", Refused(Unread + "Unexpected msgpack code 146 (fixarray) encountered.")),
        Message("the keys of a dictionary become another type", "public sealed record Order(Dictionary<int, string> Items);", "new(new Dictionary<int, string> { [3] = \"a\" })", "public sealed record Order(Dictionary<Guid, string> Items);", "\"\"", Refused(Unread + "Unexpected msgpack code 3 (positive fixint) encountered.")),
        Message("a dictionary becomes a sorted one", "public sealed record Order(Dictionary<int, string> Items);", "new(new Dictionary<int, string> { [3] = \"a\" })", "public sealed record Order(SortedDictionary<int, string> Items);", "order.Items[3]", Restores("a")),
    ];

    private static Change Collection(string name, string before, string made, string after) =>
        Message(name, $"public sealed record Order({before} Items);", $"new({made})", $"public sealed record Order({after} Items);", "string.Join(\" \", order.Items)", Restores("1 2"));
}
