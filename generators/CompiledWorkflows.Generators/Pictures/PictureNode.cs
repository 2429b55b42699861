namespace CompiledWorkflows.Generators.Pictures;

/// <summary>A node of a picture: an executor, unless it says otherwise.</summary>
internal sealed record PictureNode
{
    public required string Id { get; init; }

    public bool IsRequestPort { get; init; }

    /// <summary>What is inside of a node that is a workflow; <see langword="null"/> for others.</summary>
    public Picture? Inner { get; init; }

    public int Replicas { get; init; } = 1;

    /// <summary>What is written on it.</summary>
    public string Caption => Replicas == 1 ? Id : $"{Id} ×{Replicas}";
}
