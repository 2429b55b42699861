using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Model;

/// <summary>Everything that the generated part of a workflow class is made of.</summary>
internal sealed record WorkflowModel
{
    public required ClassModel Class { get; init; }

    public required string Id { get; init; }

    /// <summary>What its id was in older checkpoints; <see langword="null"/> where its part need not say that it was nothing else.</summary>
    public EquatableArray<string>? FormerIds { get; init; }

    /// <summary>The types that take part; other models name them by index.</summary>
    public required EquatableArray<TypeRef> Types { get; init; }

    /// <summary>The codecs of those types that checkpoints hold: of inboxes, of slots, sets and keys of joins, of shared state, requests and outputs.</summary>
    public EquatableArray<TypeCodec> Codecs { get; init; }

    /// <summary>The codecs of every type that runs save, those inside of others and of the executors' states included.</summary>
    public EquatableArray<CodecModel> Saved { get; init; }

    /// <summary>The nodes in declaration order.</summary>
    public required EquatableArray<NodeModel> Nodes { get; init; }

    public required EquatableArray<DeclaredEdge> Edges { get; init; }

    public required LinkedGraph Graph { get; init; }

    public EquatableArray<SharedStateModel> SharedStates { get; init; }

    /// <summary>Whether it is derived from another workflow, whose graph it has.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Of a workflow that is derived from one of another assembly: the constructors that it sees there.</summary>
    public EquatableArray<ForwardedConstructor> Forwarded { get; init; }

    /// <summary>Whether a generated part can make it a workflow: it is partial and leaves its base class open.</summary>
    public required bool CanDerive { get; init; }

    /// <summary>Whether a call of a constructor is enough to create it: it is not abstract, and has no required members.</summary>
    public bool CanBeCreated { get; init; }

    /// <summary>What the class declares itself where generated members would clash: constructors and methods by signature, others by name.</summary>
    public EquatableArray<string> OwnMembers { get; init; }

    public bool IsValid => Graph.Problems.IsEmpty;
}

/// <summary>The codec of one of a workflow's types.</summary>
/// <param name="Type">The type's index.</param>
/// <param name="Codec">The codec.</param>
/// <param name="FormerIds">What the type's identity was in older checkpoints.</param>
internal sealed record TypeCodec(int Type, CodecModel Codec, EquatableArray<string> FormerIds);
