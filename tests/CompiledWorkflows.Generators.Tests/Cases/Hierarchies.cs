// Messages travel to the handler of the most specific type that they convert to: themselves, a base class, an interface, object.
using System.Collections.Generic;
using CompiledWorkflows;
using MessagePack;

namespace Shapes;

[Union(0, typeof(Circle))]
[Union(1, typeof(Square))]
public interface IShape;

[MessagePackObject]
public sealed record Circle([property: Key(0)] int Radius) : IShape;

[MessagePackObject]
public sealed record Square([property: Key(0)] int Side) : IShape;

public readonly record struct Count(int Value) : System.IComparable<Count>
{
    public int CompareTo(Count other) => Value.CompareTo(other.Value);
}

[Executor]
public sealed partial class Draw
{
    [Handler] public Circle On(int radius) => new(radius);
    [Handler] public Square On(long side) => new((int)side);
    [Handler] public List<Circle> On(string text) => [new(text.Length)];
    [Handler] public Count On(bool flag) => new(flag ? 1 : 0);
}

[Executor]
public sealed partial class Paint
{
    [Handler] public void On(IShape shape) { }
    [Handler] public void On(Square square) { }
    [Handler] public void On(IEnumerable<IShape> shapes) { }
}

[Workflow]
[Start<Draw>]
[Edge<Draw, Paint>]
[Output<Draw, Count>]
public sealed partial class Painting;
