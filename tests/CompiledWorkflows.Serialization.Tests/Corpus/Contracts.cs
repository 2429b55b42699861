using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using CompiledWorkflows.Serialization.Tests.Harness;
using MessagePack;
using MessagePack.Formatters;

[MessagePackObject] public sealed class Keyed { [Key(0)] public int X { get; set; } [Key(1)] public string? Y { get; set; } }
[MessagePackObject] public sealed class Gaps { [Key(2)] public int X { get; set; } [Key(9)] public string? Y { get; set; } [IgnoreMember] public int IgnoredZ { get; set; } }
[MessagePackObject] public sealed record KeyedRecord([property: Key(0)] int X, [property: Key(1)] string Y);
[MessagePackObject] public sealed class Reordered { [Key(1)] public int B { get; set; } [Key(0)] public int A { get; set; } }
[MessagePackObject] public sealed class Texts { [Key("x")] public int X { get; set; } [Key("why")] public string? Y { get; set; } }
[MessagePackObject(true)] public sealed class ByName { public int X { get; set; } public string? Y { get; set; } private int _hidden = 1; public int Hidden() => _hidden++; }
[MessagePackObject] public struct KeyedStruct { [Key(0)] public int X; [Key(1)] public int Y { get; set; } }
[MessagePackObject] public readonly struct KeyedFrozen { [Key(0)] public int X { get; } [Key(1)] public int Y { get; } public KeyedFrozen(int x, int y) { X = x; Y = y; } }
[MessagePackObject] public class KeyedBase { [Key(0)] public virtual int X { get; set; } [Key(3)] public int W { get; set; } }
[MessagePackObject] public sealed class KeyedDerived : KeyedBase { [Key(0)] public override int X { get; set; } [Key(1)] public int Y { get; set; } }
[MessagePackObject] public sealed class Computed { [Key(0)] public int X { get; set; } [Key(1)] public int Twice => X * 2; }
[MessagePackObject] public sealed class Chosen
{
    [SerializationConstructor] public Chosen(int a) { A = a; }
    public Chosen(int a, string b) { A = a; B = b; }
    [Key(0)] public int A { get; }
    [Key(1)] public string? B { get; set; }
}
public sealed class ChosenContractless
{
    [SerializationConstructor] public ChosenContractless(int a) { A = a; }
    public ChosenContractless(int a, string b) { A = a; B = b; }
    public int A { get; }
    public string? B { get; set; }
}
[DataContract] public sealed class Data { [DataMember(Order = 0)] public int X { get; set; } [DataMember(Order = 1)] public string? Y { get; set; } public int IgnoredZ { get; set; } }
[DataContract] public sealed class DataNamed { [DataMember(Name = "ex")] public int X { get; set; } [DataMember] public string? Y { get; set; } }
[MessagePackObject] public sealed class KeyedInit { [Key(0)] public required int X { get; init; } [Key(1)] public string? Y { get; init; } = "y"; }
[MessagePackObject(AllowPrivate = true)] public sealed partial class KeyedPrivate { [Key(0)] private int _x; [Key(1)] private string? Y { get; set; } public KeyedPrivate Set(int x, string y) { _x = x; Y = y; return this; } [IgnoreMember] public int IgnoredRead => _x; }

[Union(0, typeof(Circle)), Union(1, typeof(Square)), Union(-7, typeof(Nothing))] public interface IShape;
public sealed class Circle : IShape { public double Radius { get; set; } }
[MessagePackObject] public sealed class Square : IShape { [Key(0)] public double Side { get; set; } }
public struct Nothing : IShape { public int X; }
[Union(10, typeof(Leaf)), Union(20, typeof(Branch))] public abstract class Node { public string Name { get; set; } = ""; }
public sealed class Leaf : Node { public int Value { get; set; } }
public sealed class Branch : Node { public List<Node> Children { get; set; } = []; }
[Union(0, typeof(Added)), Union(1, typeof(Removed))] public abstract record Change(string Who);
public sealed record Added(string Who, int Item) : Change(Who);
public sealed record Removed(string Who) : Change(Who);
public sealed record History(List<Change> Changes, IShape? Shape);

[MessagePackFormatter(typeof(CelsiusFormatter))] public readonly record struct Celsius(double Degrees);
public sealed class CelsiusFormatter : IMessagePackFormatter<Celsius>
{
    public void Serialize(ref MessagePackWriter writer, Celsius value, MessagePackSerializerOptions options) => writer.Write(value.Degrees + "C");
    public Celsius Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(double.Parse(reader.ReadString()!.TrimEnd('C')));
}
public sealed class Prefixed(string prefix) : IMessagePackFormatter<string?>
{
    public void Serialize(ref MessagePackWriter writer, string? value, MessagePackSerializerOptions options) => writer.Write(prefix + value);
    public string? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => reader.ReadString()?.Substring(prefix.Length);
}
public sealed class Weather { public Celsius Temperature { get; set; } [MessagePackFormatter(typeof(Prefixed), "> ")] public string? Text { get; set; } public string? Other { get; set; } }
[MessagePackFormatter(typeof(BoxFormatter<>))] public sealed class Box<T>(T value) { public T Value { get; } = value; }
public sealed class BoxFormatter<T> : IMessagePackFormatter<Box<T>?>
{
    public void Serialize(ref MessagePackWriter writer, Box<T>? value, MessagePackSerializerOptions options) => MessagePackSerializer.Serialize(ref writer, value is null ? default : value.Value, options);
    public Box<T>? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(MessagePackSerializer.Deserialize<T>(ref reader, options));
}

public static class Samples
{
    public static IEnumerable<Sample> All()
    {
        yield return Sample.Of<Keyed>(new() { X = 1, Y = "y" }, Oracle.SameStandard);
        yield return Sample.Of<Gaps>(new() { X = 1, Y = "y" }, Oracle.SameStandard);
        yield return Sample.Of<KeyedRecord>(new(1, "y"), Oracle.SameStandard);
        yield return Sample.Of<Reordered>(new() { A = 1, B = 2 }, Oracle.SameStandard);
        yield return Sample.Of<Texts>(new() { X = 1, Y = "y" }, Oracle.SameStandard);
        yield return Sample.Of<ByName>(new() { X = 1, Y = "y" }, Oracle.SameStandard);
        yield return Sample.Of<KeyedStruct>(new() { X = 1, Y = 2 }, Oracle.SameStandard);
        yield return Sample.Of<KeyedFrozen>(new(1, 2), Oracle.SameStandard);
        yield return Sample.Of<KeyedDerived>(new() { X = 1, Y = 2, W = 3 }, Oracle.SameStandard);
        yield return Sample.Of<Computed>(new() { X = 1 }, Oracle.SameStandard);
        yield return Sample.Of<Chosen>(new(1) { B = "b" }, Oracle.SameStandard);
        yield return Sample.Of<ChosenContractless>(new(1) { B = "b" });
        yield return Sample.Of<Data>(new() { X = 1, Y = "y" }, Oracle.SameStandard);
        yield return Sample.Of<DataNamed>(new() { X = 1, Y = "y" }, Oracle.SameStandard);
        yield return Sample.Of<KeyedInit>(new() { X = 1, Y = "z" }, Oracle.SameStandard);
        yield return Sample.Of<KeyedPrivate>(new KeyedPrivate().Set(1, "y"), Oracle.SameStandard);
        yield return Sample.Of<IShape>(new Circle { Radius = 1.5 });
        yield return Sample.Of<IShape>(new Square { Side = 2 });
        yield return Sample.Of<IShape>(new Nothing { X = 2 });
        yield return Sample.Of<IShape?>(null);
        yield return Sample.Of<Circle>(new Circle { Radius = 1.5 });
        yield return Sample.Of<Node>(new Branch { Name = "b", Children = [new Leaf { Name = "l", Value = 3 }, new Branch()] });
        yield return Sample.Of<History>(new([new Added("a", 1), new Removed("b")], new Circle()));
        yield return Sample.Of<Celsius>(new(21.5));
        yield return Sample.Of<Weather>(new() { Temperature = new(3), Text = "rain", Other = "sun" });
        yield return Sample.Of<Box<int>>(new(3));
    }
}
