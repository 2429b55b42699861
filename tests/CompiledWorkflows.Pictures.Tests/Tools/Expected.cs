using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;

namespace CompiledWorkflows.Pictures.Tests.Tools;

/// <summary>What a drawing of a picture has to show, said without the code that draws.</summary>
internal static class Expected
{
    public static Drawn Of(Picture picture)
    {
        var drawn = new Drawn();
        Add(drawn, picture, []);
        return drawn;
    }

    private static void Add(Drawn drawn, Picture picture, string[] around)
    {
        string[] start = [.. around, "start"];
        string[] output = [.. around, "output"];
        drawn.Figure("Terminal", start);
        drawn.Line(Drawn.Name("Terminal", start), End(picture, new[] { picture.Start }.ToEquatableArray(), around, "start"), "", isDashed: false);
        if (picture.Edges.Any(edge => edge.Target.IsEmpty))
        {
            drawn.Figure("Terminal", output);
        }

        foreach (var node in picture.Nodes)
        {
            string[] path = [.. around, node.Caption];
            drawn.Figure(Kind(node), path);
            if (node.Inner is { } inner)
            {
                Add(drawn, inner, path);
            }
        }

        foreach (var edge in picture.Edges)
        {
            var target = edge.Target.IsEmpty ? Drawn.Name("Terminal", output) : End(picture, edge.Target, around, "start");
            drawn.Line(End(picture, edge.Source, around, "output"), target, edge.Caption, edge.IsDashed);
        }
    }

    /// <summary>Where a line ends: at the node, or where messages enter or leave the workflow that it is.</summary>
    private static string End(Picture picture, EquatableArray<int> path, string[] around, string terminal)
    {
        List<string> captions = [.. around];
        var node = picture.Nodes[path[0]];
        captions.Add(node.Caption);
        foreach (var index in path.Skip(1))
        {
            node = node.Inner!.Nodes[index];
            captions.Add(node.Caption);
        }

        return node.Inner is null ? Drawn.Name(Kind(node), captions) : Drawn.Name("Terminal", captions.Append(terminal));
    }

    private static string Kind(PictureNode node) =>
        node.Inner is not null ? "Frame" : node.IsRequestPort ? "RequestPort" : node.Replicas > 1 ? "Replicas" : "Executor";
}
