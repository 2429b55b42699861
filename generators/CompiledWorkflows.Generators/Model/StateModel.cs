using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Model;

/// <summary>A member of an executor that checkpoints hold.</summary>
internal sealed record StateModel
{
    /// <summary>The member as source names it.</summary>
    public required string Member { get; init; }

    /// <summary>The name in the checkpoint.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the member cannot hold <see langword="null"/>, although the codec may read one.</summary>
    public required bool IsNonNull { get; init; }

    public required CodecModel Codec { get; init; }
}
