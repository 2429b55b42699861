// A switch over the types of a closed hierarchy, each case narrowed by its condition's parameter, with an otherwise for the rest.
using CompiledWorkflows;
using MessagePack;

[Union(0, typeof(Circle))]
[Union(1, typeof(Square))]
[Union(2, typeof(Line))]
public interface IShape;

[MessagePackObject]
public sealed record Circle([property: Key(0)] double Radius) : IShape;

[MessagePackObject]
public sealed record Square([property: Key(0)] double Side) : IShape;

[MessagePackObject]
public sealed record Line([property: Key(0)] double Length) : IShape;

[Executor]
[Sends<IShape>]
public sealed partial class Drawing
{
    [Handler]
    public void OnSize(double size, ExecutorContext<Drawing> context)
    {
        context.Send(new Circle(size));
        context.Send(new Square(size));
        context.Send(new Line(size));
    }
}

[Executor]
public sealed partial class Round
{
    [Handler] public double OnCircle(Circle circle) => Math.PI * circle.Radius * circle.Radius;
}

[Executor]
public sealed partial class Straight
{
    [Handler] public double OnSquare(Square square) => square.Side * square.Side;
    [Handler] public double OnShape(IShape shape) => shape.GetHashCode() == 0 ? 0 : 1;
}

[Workflow("areas")]
[Start<Drawing>]
[Case<Drawing, Round>(When = nameof(IsDrawn))]
[Case<Drawing, Straight>(When = nameof(IsLarge))]
[Otherwise<Drawing, Straight>]
[Output<Round>]
[Output<Straight>]
public sealed partial class Areas
{
    private static bool IsDrawn(Circle circle) => circle.Radius > 0;

    private static bool IsLarge(Square square) => square.Side > 1;
}
