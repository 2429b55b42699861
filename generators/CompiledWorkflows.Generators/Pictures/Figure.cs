namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Something to draw that lines can lead to, known by reference.</summary>
/// <param name="name">The path of ids that leads to it. Two figures may have the same.</param>
/// <param name="caption">What is written on it.</param>
internal abstract class Figure(string name, string caption)
{
    public string Name { get; } = name;

    public string Caption { get; } = caption;

    /// <summary>Where a line to the figure ends.</summary>
    public abstract Shape Entry { get; }

    /// <summary>Where a line from the figure begins.</summary>
    public abstract Shape Exit { get; }
}

/// <summary>A figure with nothing inside.</summary>
internal sealed class Shape(string name, string caption, ShapeKind kind) : Figure(name, caption)
{
    public ShapeKind Kind { get; } = kind;

    public override Shape Entry => this;

    public override Shape Exit => this;
}

internal enum ShapeKind
{
    Executor,
    RequestPort,
    Replicas,

    /// <summary>Where messages enter or leave a workflow.</summary>
    Terminal,
}

/// <summary>A line between two shapes, with an arrow at its end.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Caption">What is written on it; empty for nothing.</param>
/// <param name="IsDashed">Whether it is dashed.</param>
internal sealed record Line(Shape From, Shape To, string Caption, bool IsDashed)
{
    /// <summary>Whether it comes back to where it begins.</summary>
    public bool IsLoop => From == To;
}
