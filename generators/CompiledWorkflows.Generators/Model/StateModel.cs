using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Model;

/// <summary>A member of an executor that checkpoints hold.</summary>
internal sealed record StateModel
{
    /// <summary>The member as source names it.</summary>
    public required string Member { get; init; }

    /// <summary>The name in the checkpoint.</summary>
    public required string Name { get; init; }

    /// <summary>What that name was in older checkpoints.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>Whether its type has nullable annotations inside it, which the codec's has not.</summary>
    public bool IsAnnotated { get; init; }

    /// <summary>How it gets its value back.</summary>
    public required StateRestore Restore { get; init; }

    public required CodecModel Codec { get; init; }
}

/// <summary>How a state member gets its value back.</summary>
internal enum StateRestore
{
    /// <summary>By assignment.</summary>
    Assignment,

    /// <summary>By assignment of a collection that keeps the comparer of the one that is there.</summary>
    AssignmentLikeInitial,

    /// <summary>By filling the collection that is there: the member cannot be set.</summary>
    Filling,

    /// <summary>By assignment through a reference, since the field is read-only.</summary>
    ReadOnlyField,
}
