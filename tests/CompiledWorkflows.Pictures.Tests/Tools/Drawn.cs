namespace CompiledWorkflows.Pictures.Tests.Tools;

/// <summary>What a picture shows, in words that do not depend on who drew it, with the captions that a reader sees.</summary>
internal sealed class Drawn
{
    private readonly List<string> _figures = [];
    private readonly List<string> _captions = [];
    private readonly List<Arrow> _lines = [];

    /// <summary>All that is written in the drawing, in ordinal order.</summary>
    public IEnumerable<string> Captions => _captions.Concat(_lines.Select(line => line.Caption).Where(caption => caption.Length > 0)).Order(StringComparer.Ordinal);

    /// <summary>Names a frame or a shape by its kind, and by what is written on it and on the frames around it, outermost first.</summary>
    public static string Name(string kind, params IEnumerable<string> path) => $"{kind} {string.Join(" ▸ ", path.Select(caption => $"[{caption}]"))}";

    public void Figure(string kind, params IReadOnlyList<string> path)
    {
        _figures.Add(Name(kind, path));
        _captions.Add(path[^1]);
    }

    /// <summary>Adds a line between shapes that are given by name.</summary>
    public void Line(string from, string to, string caption, bool isDashed) => _lines.Add(new Arrow(from, to, caption, isDashed));

    /// <summary>The same with the loops of each node as one.</summary>
    public Drawn WithOneLoopEach()
    {
        var drawn = new Drawn();
        drawn._figures.AddRange(_figures);
        drawn._captions.AddRange(_captions);
        drawn._lines.AddRange(_lines.Where(line => line.From != line.To));
        foreach (var loops in _lines.Where(line => line.From == line.To).GroupBy(line => line.From))
        {
            var captions = loops.Select(loop => loop.Caption).Where(caption => caption.Length > 0);
            drawn.Line(loops.Key, loops.Key, string.Join("\n", captions), loops.All(loop => loop.IsDashed));
        }

        return drawn;
    }

    /// <summary>Every part once for each time it is drawn; their order says nothing.</summary>
    public override string ToString() => string.Join("\n", _figures.Concat(_lines.Select(line => line.ToString())).Order(StringComparer.Ordinal));

    private sealed record Arrow(string From, string To, string Caption, bool IsDashed)
    {
        public override string ToString() => $"{From} {(IsDashed ? "- - >" : "----->")} {To} [{Caption}]";
    }
}
