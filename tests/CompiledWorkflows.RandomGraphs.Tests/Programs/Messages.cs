// What the messages of all random programs are. A message carries how many hops it may still cause: so every loop ends.
#nullable enable
using System.Collections.Generic;
using CompiledWorkflows.RandomGraphs;
using MessagePack;

namespace Messages;

public sealed record Num(int Hops, long N);

public sealed record Txt(int Hops, string? Text);

[Union(0, typeof(Dot))]
[Union(1, typeof(Line))]
public abstract record Shape(int Hops);

public sealed record Dot(int Hops, long N) : Shape(Hops);

public sealed record Line(int Hops, long N, string? Tag) : Shape(Hops);

public readonly record struct Pair(int Hops, long N);

public sealed record Box<T>(int Hops, T Item);

/// <summary>What an executor sends to itself that has put something off.</summary>
public sealed record Later(int Count);

/// <summary>State that executors share.</summary>
public sealed record Ledger
{
    public long N { get; init; } = 5;
}

/// <summary>Makes a message of each type from a number.</summary>
public static class Make
{
    public static Num Num(int hops, long n) => new(hops, n);

    public static Txt Txt(int hops, long n) => new(hops, n % 5 == 0 ? null : new string((char)('a' + (n % 26)), (int)(n % 7)));

    public static Dot Dot(int hops, long n) => new(hops, n);

    public static Line Line(int hops, long n) => new(hops, n / 2, n % 2 == 0 ? null : "tag");

    public static Shape Shape(int hops, long n) => n % 3 == 0 ? Line(hops, n) : Dot(hops, n);

    public static Pair Pair(int hops, long n) => new(hops, n);

    public static int Int(int hops, long n) => ((int)(n % 1000) * 8) + hops;

    public static string String(int hops, long n) => $"{hops}:{n}";

    public static (int, string) Tuple(int hops, long n) => (hops, $"t{n}");

    public static int[] Array(int hops, long n) => [hops, (int)(n % 3), (int)(n % 100)];

    public static Box<int> BoxOfInt(int hops, long n) => new(hops, (int)(n % 100));

    public static Box<Shape> BoxOfShape(int hops, long n) => new(hops, Shape(0, n));
}
