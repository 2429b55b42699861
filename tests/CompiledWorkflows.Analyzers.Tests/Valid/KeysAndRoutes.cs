// A key that is a tuple, a route that uses the message's number, both by members that the message type computes.
using CompiledWorkflows;

public sealed record Part(int Row, int Column, double Value)
{
    public (int, int) Place => (Row, Column);

    public int Cell => (Row * 31) + Column;
}

public sealed record Scaled(int Row, int Column, double Value)
{
    public (int, int) Place => (Row, Column);
}

[Executor]
[Sends<Part>]
public sealed partial class Matrix
{
    [Handler]
    public void OnSize(int size, ExecutorContext<Matrix> context)
    {
        foreach (var row in Enumerable.Range(0, size))
            context.Send(new Part(row, size - row, row / (double)size));
    }
}

[Executor]
public sealed partial class Scale
{
    [Handler] public Scaled OnPart(Part part) => new(part.Row, part.Column, part.Value * 2);
}

[Executor]
public sealed partial class Scaler
{
    [Handler] public Scaled OnPart(Part part) => new(part.Row, part.Column, part.Value * 3);
}

[Executor]
public sealed partial class Sum
{
    [Handler] public double OnBoth(Scaled twice, Scaled thrice) => twice.Value + thrice.Value;
}

[Executor]
public sealed partial class Cells
{
    [Handler] public void OnPart(Part part) => _ = part;
}

[Workflow("matrix")]
[Start<Matrix>]
[Replicas<Cells>(4)]
[Edge<Matrix, Scale>]
[Edge<Matrix, Scaler>]
[Edge<Matrix, Cells>(Route = nameof(CellOf))]
[FanIn<Sum>(typeof(Scale), typeof(Scaler), Key = nameof(PlaceOf))]
[Output<Sum>]
public sealed partial class MatrixWorkflow
{
    private static int CellOf(Part part) => part.Cell;

    private static (int, int) PlaceOf(Scaled scaled) => scaled.Place;
}
