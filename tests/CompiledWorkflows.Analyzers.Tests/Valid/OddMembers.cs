// Message types with members that hold nothing: indexers, constants, static factories, explicit implementations, nested types, operators.
using CompiledWorkflows;

public interface IHasSize
{
    int Size { get; }
}

public sealed record Grid(int Width, int[] Cells) : IHasSize, IFormattable
{
    public const int Largest = 100;

    public static readonly Grid Empty = new(0, []);

    private static int _made;

    public enum Corner
    {
        Left,
        Right,
    }

    public static int Made => _made;

    int IHasSize.Size => Cells.Length;

    public int Height => Width == 0 ? 0 : Cells.Length / Width;

    public int this[int x, int y] => Cells[(y * Width) + x];

    public Corner this[Corner corner] => corner;

    public static Grid Of(int width)
    {
        _made++;
        return new Grid(width, new int[width]);
    }

    public static Grid operator +(Grid left, Grid right) => new(left.Width + right.Width, [.. left.Cells, .. right.Cells]);

    public string ToString(string? format, IFormatProvider? formatProvider) => ((IHasSize)this).Size.ToString(format, formatProvider);
}

[Executor]
public sealed partial class Gridder
{
    [State] private Grid _grid = Grid.Empty;

    [Handler] public Grid OnWidth(int width) => _grid += Grid.Of(width);
}

[Workflow("gridding")]
[Start<Gridder>]
[Output<Gridder>]
public sealed partial class Gridding;
