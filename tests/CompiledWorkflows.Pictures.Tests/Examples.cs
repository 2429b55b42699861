using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;

namespace CompiledWorkflows.Pictures.Tests;

/// <summary>Pictures that tests share.</summary>
internal static class Examples
{
    private static readonly Picture Payment = new()
    {
        Id = "payment",
        Start = 0,
        Nodes = new PictureNode[] { new() { Id = "reserve" }, new() { Id = "card-terminal", IsRequestPort = true } }.ToEquatableArray(),
        Edges = new PictureEdge[]
        {
            new() { Source = Path(0), Target = Path(1), Kind = PictureEdgeKind.Edge },
            new() { Source = Path(1), Kind = PictureEdgeKind.Output },
        }.ToEquatableArray(),
    };

    /// <summary>A picture with something of every kind.</summary>
    public static Picture Shop { get; } = new()
    {
        Id = "shop",
        Start = 0,
        Nodes = new PictureNode[]
        {
            new() { Id = "Check order" },
            new() { Id = "approval", IsRequestPort = true },
            new() { Id = "payment", Inner = Payment },
            new() { Id = "Packer", Replicas = 3 },
            new() { Id = "Ship & bill" },
            new() { Id = "clerk" },
        }.ToEquatableArray(),
        Edges = new PictureEdge[]
        {
            new() { Source = Path(0), Target = Path(1), Kind = PictureEdgeKind.Case, Condition = "IsLarge", Messages = Types("Order") },
            new() { Source = Path(0), Target = Path(2), Kind = PictureEdgeKind.Otherwise, Messages = Types("Order") },
            new() { Source = Path(1), Target = Path(2), Kind = PictureEdgeKind.Edge, Condition = "IsApproved", Label = "approved", Messages = Types("Approval") },
            new() { Source = Path(1), Target = Path(1), Kind = PictureEdgeKind.Edge, Condition = "IsUnclear", Label = "ask \"again\"", Messages = Types("Approval") },
            new() { Source = Path(2, 1), Target = Path(5), Kind = PictureEdgeKind.Edge, Messages = Types("Charge") },
            new() { Source = Path(5), Target = Path(2, 1), Kind = PictureEdgeKind.Edge, Messages = Types("Receipt") },
            new() { Source = Path(2), Target = Path(3), Kind = PictureEdgeKind.Edge, Route = "ShelfOf", Messages = Types("Paid") },
            new() { Source = Path(3), Target = Path(4), Kind = PictureEdgeKind.Zip, Key = "OrderOf", Messages = Types("Parcel") },
            new() { Source = Path(2), Target = Path(4), Kind = PictureEdgeKind.Zip, Key = "OrderOf", Messages = Types("Paid") },
            new() { Source = Path(4), Target = Path(3), Kind = PictureEdgeKind.Edge, CarriesSome = true, Messages = Types("Missing<Item>") },
            new() { Source = Path(4), Kind = PictureEdgeKind.Output, CarriesSome = true, Messages = Types("Bill") },
        }.ToEquatableArray(),
    };

    /// <summary>An edge from the first node to itself.</summary>
    public static PictureEdge Loop { get; } = new() { Source = Path(0), Target = Path(0), Kind = PictureEdgeKind.Edge };

    /// <summary>One node.</summary>
    public static Picture Single(string id, params PictureEdge[] edges) => new()
    {
        Id = id,
        Start = 0,
        Nodes = new[] { new PictureNode { Id = id } }.ToEquatableArray(),
        Edges = edges.ToEquatableArray(),
    };

    public static EquatableArray<int> Path(params int[] indexes) => indexes.ToEquatableArray();

    public static EquatableArray<string> Types(params string[] names) => names.ToEquatableArray();
}
