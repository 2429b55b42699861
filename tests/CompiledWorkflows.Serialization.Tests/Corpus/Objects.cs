using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using CompiledWorkflows.Serialization.Tests.Harness;
using MessagePack;

namespace Shop
{
    public sealed record Order(string Id, decimal Amount, List<OrderLine> Lines, Address? ShipTo = null);
    public sealed record OrderLine(string Sku, int Quantity);
    public record struct Address(string Street, string? City);
    public readonly record struct Money(decimal Amount, Currency Currency);
    public enum Currency { Eur, Usd }
    public sealed class Outer { public sealed record Inner(int X); public sealed class Deeper { public struct Deepest { public int X; public string? Y; } } }
}

namespace Shop_Order { public sealed record A(int X); }
namespace Shop.Order_ { public sealed record A(int X); }
namespace @event { public sealed record @class(int @int, string @string); }

public sealed record Rec(int A, string? B) { public int C { get; set; } public int Sum => A + C; }
public sealed record Empty;
public class Plain { public int X { get; set; } public string? Y { get; set; } public int Field; }
public sealed class Settable { public int X { get; set; } public DateTime When { get; set; } public byte[]? Data { get; set; } public char C { get; set; } }
public sealed class Inits { public int X { get; init; } public string Y { get; init; } = "y"; }
public sealed class Required { public required int X { get; set; } public required string Y { get; init; } public int Z { get; init; } = 7; }
public sealed class RequiredField { public required int X; public int Y; }
[method: System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
public sealed class SetsRequired(int x) { public required int X { get; init; } = x; }
public sealed class RequiredAndConstructed(int x) { public required int X { get; set; } = x; public int Y { get; set; } }
public struct Point { public int X; public int Y; }
public struct Sized { public int W { get; set; } public int H { get; set; } }
public readonly struct Frozen(int x, string y) { public int X { get; } = x; public string Y { get; } = y; }
public readonly struct FrozenInit { public int X { get; init; } public int Y { get; init; } }
public struct WithConstructor { public WithConstructor() { X = 3; } public int X { get; set; } public int Y { get; set; } }
public sealed class Primary(int x, string y) { public int X { get; } = x; public string Y { get; } = y; }
public sealed class PrimaryMixed(int x) { public int X { get; } = x; public string? Late { get; set; } public int Computed => X * 2; }
public sealed class TwoConstructors { public TwoConstructors() { } public TwoConstructors(int x) { X = x; } public int X { get; set; } public int Y { get; set; } }
public sealed class LongestDoesNotMatch { public LongestDoesNotMatch(int x, object other) { X = x; } public LongestDoesNotMatch(int x) { X = x; } public int X { get; } }
public sealed class Ignoring { public int X { get; set; } [IgnoreMember] public int IgnoredY { get; set; } = 1; [IgnoreDataMember] public Func<int>? IgnoredZ { get; set; } }
public sealed class CaseTwins { public int id { get; set; } public int Id { get; set; } public int ID { get; set; } }
public class Animal { public string Name { get; set; } = ""; public int Age; public virtual int Legs { get; set; } }
public class Dog : Animal { public string Breed { get; set; } = ""; public override int Legs { get; set; } = 4; }
public sealed class Puppy : Dog { public int Weeks { get; set; } }
public record Person(string First, string Last);
public sealed record Employee(string First, string Last, int Number) : Person(First, Last);
public class Hiding { public int X { get; set; } }
public sealed class Hidden : Hiding { public new string X { get; set; } = ""; public int Y { get; set; } }
public abstract class AbstractBase { public abstract int X { get; set; } public int Y { get; set; } }
public sealed class Concrete : AbstractBase { public override int X { get; set; } }
public sealed class Ordered { [DataMember(Order = 2)] public int A { get; set; } [DataMember(Order = 1)] public int B { get; set; } public int C { get; set; } }
public sealed class Virtual : IMessagePackSerializationCallbackReceiver
{
    public int X { get; set; }
    public int Before { get; set; }
    [IgnoreMember] public int IgnoredAfter;
    public void OnBeforeSerialize() => Before = 1;
    void IMessagePackSerializationCallbackReceiver.OnAfterDeserialize() => IgnoredAfter++;
}
public sealed class Indexed { public int X { get; set; } public int this[int i] => i; public static int Static { get; set; } public const int Const = 1; }
public sealed class Many
{
    public int M00 { get; set; } public int M01 { get; set; } public int M02 { get; set; } public int M03 { get; set; } public int M04 { get; set; } public int M05 { get; set; }
    public int M06 { get; set; } public int M07 { get; set; } public int M08 { get; set; } public int M09 { get; set; } public int M10 { get; set; } public int M11 { get; set; }
    public int M12 { get; set; } public int M13 { get; set; } public int M14 { get; set; } public int M15 { get; set; } public int M16 { get; set; } public int M17 { get; set; }
    public string? Žluťoučký { get; set; } public string? AVeryLongNameThatTakesMoreThanThirtyTwoBytesOfUtf8 { get; set; }
}
public sealed class Names { public int value { get; set; } public int reader { get; set; } public int writer { get; set; } public int result { get; set; } public int key { get; set; } public int remaining { get; set; } public int initial { get; set; } }
public sealed record NamesInit(int value, int reader, int writer) { public int result { get; init; } public int key { get; init; } public int remaining { get; init; } public int initial { get; init; } }
public sealed record Defaults(int X = 5, string Y = "a\"\n", double Z = double.NaN, decimal D = 1.50m, Shop.Currency C = Shop.Currency.Usd, char Ch = '\'', long L = long.MinValue, int? N = 3, Shop.Currency? NC = Shop.Currency.Usd, float F = 1e20f, byte B = 7, Guid G = default);
public sealed class Tree { public int Value { get; set; } public List<Tree?>? Children { get; set; } public Dictionary<string, Tree>? Named { get; set; } }
public sealed record Cons(int Head, Cons? Tail);
public sealed class MutualA { public MutualB? B { get; set; } }
public sealed class MutualB { public MutualA[]? As { get; set; } }
public sealed class @class { public int @int { get; set; } }
public sealed class order { public int x; }

#pragma warning disable CS0612, CS0618
[Obsolete] public sealed class Old { public int X { get; set; } }
public sealed class UsesOld { [Obsolete("x")] public int X { get; set; } public Old? O { get; set; } }
#pragma warning restore CS0612, CS0618

#nullable disable
public sealed class Oblivious { public string S { get; set; } public List<string> L { get; set; } public Oblivious(string s) { S = s; } }
#nullable restore
public sealed class NestedNullability { public List<string?>? A { get; set; } public Dictionary<string, List<int?>?>? B { get; set; } public (string? X, List<string?>? Y) C { get; set; } public required string?[] D { get; init; } }

public static partial class Holder { public sealed partial record Nested(int X); }

public static class Samples
{
    public static IEnumerable<Sample> All()
    {
        yield return Sample.Of<Shop.Order>(new("o1", 12.50m, [new("a", 1), new("b", 2)], new("Street", null)));
        yield return Sample.Of<Shop.Order?>(null);
        yield return Sample.Of<Shop.Money>(new(1.20m, Shop.Currency.Usd));
        yield return Sample.Of<Shop.Money?>(null);
        yield return Sample.Of<Shop.Outer.Inner>(new(1));
        yield return Sample.Of<Shop.Outer.Deeper.Deepest>(new() { X = 1, Y = "y" });
        yield return Sample.Of<Shop_Order.A>(new(1));
        yield return Sample.Of<Shop.Order_.A>(new(1));
        yield return Sample.Of<@event.@class>(new(1, "s"));
        yield return Sample.Of<Rec>(new(1, "b") { C = 3 });
        yield return Sample.Of<Empty>(new());
        yield return Sample.Of<Plain>(new() { X = 1, Y = "y", Field = 2 });
        yield return Sample.Of<Settable>(new() { X = -1, When = new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), Data = [1, 2], C = 'ž' });
        yield return Sample.Of<Inits>(new() { X = 1, Y = "z" });
        yield return Sample.Of<Required>(new() { X = 1, Y = "y", Z = 9 });
        yield return Sample.Of<RequiredField>(new() { X = 1, Y = 2 });
        yield return Sample.Of<SetsRequired>(new(3));
        yield return Sample.Of<RequiredAndConstructed>(new(3) { X = 4, Y = 5 });
        yield return Sample.Of<Point>(new() { X = 1, Y = 2 });
        yield return Sample.Of<Sized>(new() { W = 1, H = 2 });
        yield return Sample.Of<Frozen>(new(1, "y"));
        yield return Sample.Of<FrozenInit>(new() { X = 1, Y = 2 });
        yield return Sample.Of<WithConstructor>(new() { X = 1, Y = 2 });
        yield return Sample.Of<Primary>(new(1, "y"));
        yield return Sample.Of<PrimaryMixed>(new(1) { Late = "l" });
        yield return Sample.Of<TwoConstructors>(new(1) { Y = 2 });
        yield return Sample.Of<LongestDoesNotMatch>(new(1));
        yield return Sample.Of<Ignoring>(new() { X = 1 });
        yield return Sample.Of<CaseTwins>(new() { id = 1, Id = 2, ID = 3 });
        yield return Sample.Of<Animal>(new() { Name = "n", Age = 1, Legs = 2 });
        yield return Sample.Of<Dog>(new() { Name = "n", Age = 1, Legs = 3, Breed = "b" });
        yield return Sample.Of<Puppy>(new() { Name = "n", Age = 1, Legs = 3, Breed = "b", Weeks = 5 });
        yield return Sample.Of<Person>(new("f", "l"));
        yield return Sample.Of<Employee>(new("f", "l", 1));
        yield return Sample.Of<Hidden>(new() { X = "x", Y = 1 }, Oracle.Differs);
        yield return Sample.Of<Concrete>(new() { X = 1, Y = 2 });
        yield return Sample.Of<Ordered>(new() { A = 1, B = 2, C = 3 });
        yield return Sample.Of<Virtual>(new() { X = 1 });
        yield return Sample.Of<Indexed>(new() { X = 1 });
        yield return Sample.Of<Many>(new() { M00 = 1, M17 = 17, Žluťoučký = "kůň", AVeryLongNameThatTakesMoreThanThirtyTwoBytesOfUtf8 = "x" });
        yield return Sample.Of<Names>(new() { value = 1, reader = 2, writer = 3, result = 4, key = 5, remaining = 6, initial = 7 });
        yield return Sample.Of<NamesInit>(new(1, 2, 3) { result = 4, key = 5, remaining = 6, initial = 7 });
        yield return Sample.Of<Defaults>(new(1, "b", 2, 3, Shop.Currency.Eur, 'c', 4, null, null, 5, 6, Guid.Empty));
        yield return Sample.Of<Tree>(new() { Value = 1, Children = [new() { Value = 2 }, null], Named = new() { ["x"] = new() { Value = 3, Children = [] } } });
        yield return Sample.Of<Cons>(new(1, new(2, new(3, null))));
        yield return Sample.Of<MutualA>(new() { B = new() { As = [new(), new() { B = new() }] } });
        yield return Sample.Of<@class>(new() { @int = 1 });
        yield return Sample.Of<order>(new() { x = 1 });
#pragma warning disable CS0612, CS0618
        yield return Sample.Of<Old>(new() { X = 1 });
        yield return Sample.Of<UsesOld>(new() { X = 1, O = new() { X = 2 } });
#pragma warning restore CS0612, CS0618
        yield return Sample.Of<Oblivious>(new("s") { L = ["a", null!] });
        yield return Sample.Of<NestedNullability>(new() { A = [null, "a"], B = new() { ["x"] = [1, null], ["y"] = null }, C = (null, [null]), D = [null] });
        yield return Sample.Of<Holder.Nested>(new(1));
    }
}
