using System.Numerics;

namespace CompiledWorkflows.Tests.Golden;

public enum Colour { Red, Green = 7 }

[MessagePack.Union(0, typeof(Circle))]
[MessagePack.Union(3, typeof(Rectangle))]
public interface IShape;

[MessagePack.MessagePackObject(true)]
public sealed record Circle(double Radius) : IShape;

[MessagePack.MessagePackObject]
public sealed record Rectangle([property: MessagePack.Key(0)] int Width, [property: MessagePack.Key(2)] int Height) : IShape;

public readonly record struct Point(int X, int Y);

/// <summary>A value of every kind that a checkpoint can tell from others.</summary>
public sealed record Values
{
    public bool Yes { get; init; }

    public sbyte Small { get; init; }

    public long[] Longs { get; init; } = [];

    public ulong Big { get; init; }

    public char Letter { get; init; }

    public Colour Colour { get; init; }

    public float Ratio { get; init; }

    public float[] Ratios { get; init; } = [];

    public double[] Doubles { get; init; } = [];

    public decimal Price { get; init; }

    public Int128 Wide { get; init; }

    public BigInteger Huge { get; init; }

    public string? Text { get; init; }

    public string? Nothing { get; init; }

    public Guid Id { get; init; }

    public Uri? Address { get; init; }

    public Version? Version { get; init; }

    public DateTime[] Times { get; init; } = [];

    public DateTimeOffset Offset { get; init; }

    public TimeSpan Span { get; init; }

    public DateOnly Day { get; init; }

    public TimeOnly Hour { get; init; }

    public byte[] Bytes { get; init; } = [];

    public Dictionary<string, int> ByName { get; init; } = [];

    public SortedDictionary<int, string> ByNumber { get; init; } = [];

    public Dictionary<Point, string> ByPoint { get; init; } = [];

    public (int, string) Pair { get; init; }

    public IShape[] Shapes { get; init; } = [];

    public int? Maybe { get; init; }

    public Values? Inner { get; init; }
}

[Executor]
public sealed partial class Keeper
{
    [State] private Values? _last;

    [Handler]
    public Values OnValues(Values values) => _last is null ? _last = values : values with { Inner = _last };
}

[Executor]
public sealed partial class Counter
{
    [State] private int _count;

    [Handler]
    public int OnValues(Values values) => ++_count;
}

/// <summary>Takes values once more, when they have been kept.</summary>
[Workflow("values")]
[Start<Keeper>]
[Edge<Keeper, Counter>]
[Edge<Keeper, Keeper>(When = nameof(IsFirst))]
[Output<Counter>]
public sealed partial class Collection
{
    private static bool IsFirst(Values values) => values.Inner is null && values.Yes;
}
