using CompiledWorkflows.Generators.Emission;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Draws a picture in the DOT language of Graphviz.</summary>
internal sealed class DotWriter
{
    private readonly CodeWriter _writer = new();
    private readonly UniqueNames _names = new();
    private readonly Dictionary<Figure, string> _given = [];

    private DotWriter()
    {
    }

    /// <summary>The text, whose lines end in <c>\n</c>, the last one without.</summary>
    public static string Write(Picture picture)
    {
        var writer = new DotWriter();
        writer.Graph($"digraph {DotText.Quote(DotText.Name(picture.Id))}", new Frame(picture), """
            graph [fontname="Helvetica", fontsize=12]
            node [shape=box, fontname="Helvetica", fontsize=12]
            edge [fontname="Helvetica", fontsize=10]
            """);
        return writer._writer.ToString().TrimEnd('\n');
    }

    private void Graph(string header, Frame frame, string settings)
    {
        _writer.Line(header + " {");
        using (_writer.Indent())
        {
            _writer.Line(settings);
            foreach (var figure in frame.Figures)
            {
                var name = _given[figure] = DotText.Quote(_names.Take(DotText.Name(figure.Name)));
                if (figure is Frame inner)
                {
                    Graph($"subgraph {name.Insert(1, "cluster_")}", inner, $"graph [label={DotText.Caption(inner.Caption)}, labeljust=l]");
                }
                else
                {
                    Shape(name, (Shape)figure);
                }
            }

            foreach (var line in frame.Lines)
            {
                Statement($"{_given[line.From]} -> {_given[line.To]}", line.Caption.Length == 0 ? "" : $"label={DotText.Caption(line.Caption)}", line.IsDashed ? "style=dashed" : "");
            }
        }

        _writer.Line("}");
    }

    private void Shape(string name, Shape shape)
    {
        var caption = DotText.Caption(shape.Caption);
        var outline = shape.Kind switch
        {
            ShapeKind.RequestPort => "shape=parallelogram",
            ShapeKind.Replicas => "shape=box3d",
            ShapeKind.Terminal => "shape=oval",
            _ => "",
        };
        Statement(name, caption == name ? "" : $"label={caption}", outline);
    }

    private void Statement(string subject, params string[] attributes)
    {
        var given = string.Join(", ", attributes.Where(attribute => attribute.Length > 0));
        _writer.Line(given.Length == 0 ? subject : $"{subject} [{given}]");
    }
}
