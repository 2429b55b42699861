using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>A workflow's graph as people see it: what its declarations say, and not what runs.</summary>
internal sealed record Picture
{
    /// <summary>The workflow's id.</summary>
    public required string Id { get; init; }

    /// <summary>The index of the node that receives the input.</summary>
    public required int Start { get; init; }

    public required EquatableArray<PictureNode> Nodes { get; init; }

    /// <summary>The edges, cases and otherwises in declaration order, after them the fan-ins, and last the outputs.</summary>
    public EquatableArray<PictureEdge> Edges { get; init; }

    /// <summary>The ids along a path of indexes, from this picture inwards; <see langword="null"/> for the empty path, which leads outside.</summary>
    public string? Name(EquatableArray<int> path)
    {
        string? name = null;
        var picture = this;
        foreach (var index in path)
        {
            var node = picture!.Nodes[index];
            name = name is null ? node.Id : $"{name}/{node.Id}";
            picture = node.Inner;
        }

        return name;
    }
}
