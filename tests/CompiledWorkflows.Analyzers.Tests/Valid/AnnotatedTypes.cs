// Types annotated for MessagePack: numbered and named keys, keys of a base class, a union, members left out, a data contract.
using System.Runtime.Serialization;
using CompiledWorkflows;
using MessagePack;

[MessagePackObject]
public class Base
{
    [Key(0)] public int Number { get; set; }
}

[MessagePackObject]
public sealed class Derived : Base
{
    [Key(1)] public string Text { get; set; } = "";

    [Key(2)] public Dictionary<string, double[]>? Values { get; set; }

    [IgnoreMember] public object? Tag { get; set; }
}

[MessagePackObject(keyAsPropertyName: true)]
public sealed record Named(string Left, string Right) : IPart;

[MessagePackObject]
public sealed record Mapped([property: Key("l")] int Left, [property: Key("r")] int? Right) : IPart;

[DataContract]
public sealed class Contract
{
    [DataMember(Name = "id")] public string Id { get; set; } = "";

    [DataMember(Name = "n")] public long Count { get; set; }

    public Stream? NotPartOfIt { get; set; }
}

[Union(0, typeof(Named))]
[Union(1, typeof(Mapped))]
[Union(7, typeof(Leaf))]
public interface IPart;

[MessagePackObject]
public sealed record Leaf([property: Key(0)] IPart? Next) : IPart;

[Executor]
public sealed partial class Mixer
{
    [State] private IPart? _part;
    [State] private Derived _derived = new();

    [Handler] public Contract OnDerived(Derived derived) => new() { Id = (_derived = derived).Text };
    [Handler] public Leaf OnNamed(Named named) => new((IPart?)(_part = new Leaf(null)));
    [Handler] public Mapped OnMapped(Mapped mapped) => mapped with { Right = _part is null ? 0 : _derived.Number };
}

[Workflow("mixing")]
[Start<Mixer>]
[Output<Mixer>]
public sealed partial class Mixing;
