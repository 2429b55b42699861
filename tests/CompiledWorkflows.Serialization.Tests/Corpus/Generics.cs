using System;
using System.Collections.Generic;
using CompiledWorkflows.Serialization.Tests.Harness;

public sealed record Order(string Id);
public sealed record Envelope<T>(T Body, string? Topic);
public sealed class Pair<TA, TB> where TA : notnull { public required TA A { get; init; } public TB? B { get; set; } }
public class Outer<T> { public sealed class Inner<U> { public T? X { get; set; } public U? Y { get; set; } public Dictionary<string, U>? Z { get; set; } } }
public sealed record Shapes<T>(List<T> Many, T[] Array, (T, int) Tuple, Envelope<List<T>>? Nested);
public struct Maybe<T> { public bool Has { get; set; } public T? Value { get; set; } }
public sealed class Cyclic<T> { public T? Value { get; set; } public Cyclic<T>? Next { get; set; } }
public class Base<T> { public T? FromBase { get; set; } }
public sealed class Derived : Base<Order> { public int Own { get; set; } }
public sealed partial class Sealed<T> { private T? _value; private readonly List<T> _all = new(); public Sealed<T> With(T value) { _value = value; _all.Add(value); return this; } }
public partial class Hidden
{
    private int _x;
    private Inner? _inner;
    private protected Kind _kind;
    private List<Inner> _inners = new();
    private sealed record Inner(int A, Envelope<Inner>? Deep);
    private protected enum Kind { A, B }
    public Hidden Fill() { _x = 3; _inner = new(4, new(new(5, null), "t")); _kind = Kind.B; _inners.Add(_inner); return this; }
}
public sealed partial class Account
{
    private decimal _balance;
    private readonly string _owner;
    private readonly int[] _history = [1, 2];
    private Account(string owner) { _owner = owner; }
    public string Owner => _owner;
    public decimal Balance { get => _balance; private set => _balance = value; }
    public int Version { get; private set; }
    internal int Internal { get; set; }
    protected string? Note { get; set; }
    public static Account Open(string owner) => new(owner) { _balance = 12.5m, Version = 3, Internal = 4, Note = "n" };
}
public sealed partial class PrivateSetters { public int X { get; private set; } public string? Y { get; private init; } public static PrivateSetters Make() => new() { X = 1, Y = "y" }; }
public sealed class InternalMembers { internal int X { get; set; } public int Y { get; internal set; } internal string? Z; public static InternalMembers Make() => new() { X = 1, Y = 2, Z = "z" }; }
public partial struct PrivateStruct { private int _x; public int Y { get; private set; } public PrivateStruct(int a, int b) { _x = a; Y = b; } }
public sealed partial record PrivateRecord(int A) { private int _b; public PrivateRecord Set(int b) { _b = b; return this; } }

public abstract partial class Ledger
{
    private int _entries;
    private readonly List<string> _lines = new() { "opened" };
    private readonly string? _title;
    private decimal _sum;
    protected int Checked { get; set; }
    protected Ledger(string? title = null) { _title = title; }
    public decimal Sum { get => _sum; private set => _sum = value; }
    public DateOnly Day { get; private set; }
    private DayOfWeek Currency { get; set; }
    protected void Enter(string line, decimal amount) { _entries++; _lines.Add(line); _sum += amount; Day = new DateOnly(2024, 5, _entries); Currency = DayOfWeek.Friday; Checked = _lines.Count + (_title?.Length ?? 0); }
}
public partial class Journal : Ledger
{
    private int _entries;
    public Journal() : base("journal") { }
    public Journal Add(string line) { Enter(line, 1.5m); _entries += 10; return this; }
}
public sealed class Diary : Journal { public int Own { get; set; } = 5; }
public abstract partial class Guarded { protected int Level; protected string? Name { get; private protected set; } }
public sealed partial class Gate : Guarded { public bool IsOpen { get; set; } public Gate Open(int level) { Level = level; Name = "gate"; IsOpen = true; return this; } }

public static class Samples
{
    public static IEnumerable<Sample> All()
    {
        yield return Sample.Of<Envelope<Order>>(new(new("o"), "t"));
        yield return Sample.Of<Envelope<int>>(new(1, null));
        yield return Sample.Of<Envelope<(int A, string B)>>(new((1, "b"), null));
        yield return Sample.Of<Envelope<(int X, string Y)>>(new((1, "b"), null));
        yield return Sample.Of<Envelope<Envelope<Order?>>>(new(new(null, "x"), null));
        yield return Sample.Of<Envelope<string?[]>>(new([null], null));
        yield return Sample.Of<Pair<string, Order>>(new() { A = "a", B = new("o") });
        yield return Sample.Of<Pair<int, int?>>(new() { A = 1, B = null });
        yield return Sample.Of<Outer<int>.Inner<string>>(new() { X = 1, Y = "y", Z = new() { ["a"] = "b" } });
        yield return Sample.Of<Shapes<Order>>(new([new("a")], [new("b")], (new("c"), 1), new([new("d")], null)));
        yield return Sample.Of<Shapes<int>>(new([1], [2], (3, 4), null));
        yield return Sample.Of<Maybe<Order>>(new() { Has = true, Value = new("o") });
        yield return Sample.Of<Maybe<int>[]>([new() { Has = true, Value = 2 }]);
        yield return Sample.Of<Cyclic<string>>(new() { Value = "a", Next = new() { Value = "b" } });
        yield return Sample.Of<Derived>(new() { FromBase = new("o"), Own = 1 });
        yield return Sample.Of<Sealed<Order>>(new Sealed<Order>().With(new("o")), Oracle.SamePrivate);
        yield return Sample.Of<Sealed<int>>(new Sealed<int>().With(1), Oracle.SamePrivate);
        yield return Sample.Of<Hidden>(new Hidden().Fill(), Oracle.Differs);
        yield return Sample.Of<Account>(Account.Open("ada"), Oracle.SamePrivate);
        yield return Sample.Of<PrivateSetters>(PrivateSetters.Make(), Oracle.SamePrivate);
        yield return Sample.Of<InternalMembers>(InternalMembers.Make(), Oracle.SamePrivate);
        yield return Sample.Of<PrivateStruct>(new(1, 2), Oracle.Differs);
        yield return Sample.Of<PrivateRecord>(new PrivateRecord(1).Set(2), Oracle.SamePrivate);
        yield return Sample.Of<Journal>(new Journal().Add("a"), Oracle.Differs);
        yield return Sample.Of<Diary>((Diary)new Diary().Add("a").Add("b"), Oracle.Differs);
        yield return Sample.Of<Gate>(new Gate().Open(3), Oracle.SamePrivate);
    }
}
