namespace CompiledWorkflows.Generators.Model;

/// <summary>A member of an executor that checkpoints hold.</summary>
internal sealed record StateModel
{
    /// <summary>The member as source names it.</summary>
    public required string Member { get; init; }

    /// <summary>The name in the checkpoint.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }
}
