namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Draws a picture in the comment on top of a workflow's file.</summary>
internal static class CommentWriter
{
    public static IEnumerable<string> Write(Picture picture)
    {
        var outputs = picture.Edges.Count(edge => edge.Target.IsEmpty);
        yield return $"Workflow {picture.Id}: {string.Join(", ", Counts(picture, outputs))}";
        yield return $"  (start) --> {picture.Nodes[picture.Start].Caption}";
        foreach (var edge in picture.Edges.AsEnumerable())
        {
            yield return $"  {picture.Name(edge.Source)} -- {Describe(edge)} --> {picture.Name(edge.Target) ?? "(output)"}";
        }
    }

    private static IEnumerable<string> Counts(Picture picture, int outputs)
    {
        var ports = picture.Nodes.Count(node => node.IsRequestPort);
        var workflows = picture.Nodes.Count(node => node.Inner is not null);
        yield return Count(picture.Nodes.Count - ports - workflows, "executor");
        if (ports > 0)
        {
            yield return Count(ports, "request port");
        }

        if (workflows > 0)
        {
            yield return Count(workflows, "workflow");
        }

        yield return Count(picture.Edges.Count - outputs, "edge");
        yield return Count(outputs, "output");
    }

    private static string Describe(PictureEdge edge)
    {
        var label = edge.Label is null ? null : $"\"{edge.Label}\"";
        var rule = edge.Condition is null ? edge.Rule : "if " + edge.Rule;
        return string.Join(" ", new[] { string.Join(", ", edge.Messages), label, rule }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
