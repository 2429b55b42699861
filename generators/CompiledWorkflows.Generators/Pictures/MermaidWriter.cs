using CompiledWorkflows.Generators.Emission;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Draws a picture as a Mermaid flowchart.</summary>
internal sealed class MermaidWriter
{
    private readonly CodeWriter _writer = new();
    private readonly UniqueNames _names = new();
    private readonly Dictionary<Figure, string> _given = [];
    private readonly List<Line> _loops = [];

    private MermaidWriter()
    {
    }

    /// <summary>The text, whose lines end in <c>\n</c>, the last one without.</summary>
    public static string Write(Picture picture)
    {
        var writer = new MermaidWriter();
        writer._writer.Line("flowchart TD");
        using (writer._writer.Indent())
        {
            writer.Content(new Frame(picture));
            writer.Loops();
        }

        return writer._writer.ToString().TrimEnd('\n');
    }

    private void Content(Frame frame)
    {
        foreach (var figure in frame.Figures)
        {
            var name = _given[figure] = _names.Take(MermaidText.Name(figure.Name));
            if (figure is Frame inner)
            {
                _writer.Line($"subgraph {name} [{MermaidText.Quote(inner.Caption)}]");
                using (_writer.Indent())
                {
                    Content(inner);
                }

                _writer.Line("end");
            }
            else
            {
                _writer.Line(name + Outline((Shape)figure));
            }
        }

        foreach (var line in frame.Lines)
        {
            if (line.IsLoop)
            {
                _loops.Add(line);
            }
            else
            {
                Line(line.From, line.To, line.Caption, line.IsDashed);
            }
        }
    }

    /// <summary>The loops of a node are one: Mermaid draws several on top of each other, so that only the last could be read.</summary>
    private void Loops()
    {
        foreach (var loops in _loops.GroupBy(loop => loop.From))
        {
            var captions = loops.Select(loop => loop.Caption).Where(caption => caption.Length > 0);
            Line(loops.Key, loops.Key, string.Join("\n", captions), loops.All(loop => loop.IsDashed));
        }
    }

    private void Line(Shape from, Shape to, string caption, bool isDashed)
    {
        var quoted = caption.Length == 0 ? "" : $"|{MermaidText.Quote(caption)}|";
        _writer.Line($"{_given[from]} {(isDashed ? "-.->" : "-->")}{quoted} {_given[to]}");
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
