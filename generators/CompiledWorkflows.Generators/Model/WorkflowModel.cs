using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Model;

/// <summary>Everything that the generated part of a workflow class is made of.</summary>
internal sealed record WorkflowModel
{
    public required ClassModel Class { get; init; }

    public required string Id { get; init; }

    /// <summary>The types that take part; other models name them by index.</summary>
    public required EquatableArray<TypeRef> Types { get; init; }

    /// <summary>The nodes in declaration order.</summary>
    public required EquatableArray<NodeModel> Nodes { get; init; }

    public required EquatableArray<DeclaredEdge> Edges { get; init; }

    public required LinkedGraph Graph { get; init; }

    /// <summary>Whether the base class can be added, or is the right one already.</summary>
    public required BaseClass Base { get; init; }

    /// <summary>The signatures of the members that the class declares itself and that generated ones would clash with.</summary>
    public EquatableArray<string> OwnMembers { get; init; }

    public bool IsValid => Graph.Problems.IsEmpty;
}

/// <summary>What a workflow class derives from.</summary>
internal enum BaseClass
{
    /// <summary>Nothing; the generated part names the base class.</summary>
    None,

    /// <summary>Something else.</summary>
    Other,
}
