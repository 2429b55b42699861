using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>
/// A workflow ready to be drawn: its nodes and lines, and a terminal each where messages enter and leave. Lines to and from a workflow
/// inside of another end at its terminals and not at its frame: both tools place these better, and need no special case for a
/// workflow with an edge to itself.
/// </summary>
internal sealed class Frame : Figure
{
    private readonly Shape _start;
    private readonly Shape? _output;
    private readonly List<Figure> _nodes = [];

    public Frame(Picture picture)
        : this(picture, "", picture.Id, "")
    {
    }

    private Frame(Picture picture, string name, string caption, string prefix)
        : base(name, caption)
    {
        _start = new Shape(prefix + "(start)", "start", ShapeKind.Terminal);
        foreach (var node in picture.Nodes)
        {
            _nodes.Add(Draw(node, prefix + node.Id));
        }

        _output = picture.Edges.Any(edge => edge.Target.IsEmpty) ? new Shape(prefix + "(output)", "output", ShapeKind.Terminal) : null;
        Lines =
        [
            new Line(_start, _nodes[picture.Start].Entry, "", IsDashed: false),
            .. picture.Edges.Select(edge => new Line(
                Find(edge.Source).Exit,
                edge.Target.IsEmpty ? _output! : Find(edge.Target).Entry,
                edge.Caption,
                edge.IsDashed)),
        ];
    }

    /// <summary>What is inside, from the start to the output.</summary>
    public IEnumerable<Figure> Figures => _output is null ? [_start, .. _nodes] : [_start, .. _nodes, _output];

    public IReadOnlyList<Line> Lines { get; }

    public override Shape Entry => _start;

    /// <summary>The output. Nothing comes from a workflow without one.</summary>
    public override Shape Exit => _output ?? _start;

    private static Figure Draw(PictureNode node, string name) => node.Inner is { } inner
        ? new Frame(inner, name, node.Caption, name + "/")
        : new Shape(name, node.Caption, node.IsRequestPort ? ShapeKind.RequestPort : node.Replicas > 1 ? ShapeKind.Replicas : ShapeKind.Executor);

    private Figure Find(EquatableArray<int> path)
    {
        Figure figure = this;
        foreach (var index in path)
        {
            figure = ((Frame)figure)._nodes[index];
        }

        return figure;
    }
}
