using CompiledWorkflows.Generators.Emission;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Draws a picture as a Mermaid flowchart.</summary>
internal sealed class MermaidWriter
{
    private readonly CodeWriter _writer = new();
    private readonly UniqueNames _names = new();
    private readonly Dictionary<Figure, string> _given = [];

    private MermaidWriter()
    {
    }

    /// <summary>The text, whose lines end in <c>\n</c>, the last one without.</summary>
    public static string Write(Picture picture)
    {
        var writer = new MermaidWriter();
        _ = writer._writer.Line("flowchart TD");
        writer.Content(new Frame(picture));
        return writer._writer.ToString().TrimEnd('\n');
    }

    private void Content(Frame frame)
    {
        using var indent = _writer.Indent();
        foreach (var figure in frame.Figures)
        {
            var name = _given[figure] = _names.Take(MermaidText.Name(figure.Name));
            if (figure is Frame inner)
            {
                _ = _writer.Line($"subgraph {name} [{MermaidText.Quote(inner.Caption)}]");
                Content(inner);
                _ = _writer.Line("end");
            }
            else
            {
                _ = _writer.Line(name + Outline((Shape)figure));
            }
        }

        foreach (var line in frame.Lines)
        {
            var caption = line.Caption.Length == 0 ? "" : $"|{MermaidText.Quote(line.Caption)}|";
            _ = _writer.Line($"{_given[line.From]} {(line.IsDashed ? "-.->" : "-->")}{caption} {_given[line.To]}");
        }
    }

    private static string Outline(Shape shape)
    {
        var caption = MermaidText.Quote(shape.Caption);
        return shape.Kind switch
        {
            ShapeKind.RequestPort => $"[/{caption}/]",
            ShapeKind.Replicas => $"[[{caption}]]",
            ShapeKind.Terminal => $"([{caption}])",
            _ => $"[{caption}]",
        };
    }
}
