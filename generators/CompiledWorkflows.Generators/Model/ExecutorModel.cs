using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Model;

/// <summary>What the generated part of an executor class, or of a base class of executors, is made of.</summary>
internal sealed record ExecutorModel
{
    public required ClassModel Class { get; init; }

    /// <summary>The types that its contexts send, its own and inherited, in ordinal order.</summary>
    public EquatableArray<TypeRef> Sends { get; init; }

    /// <summary>The state that it declares itself, in ordinal order of the names.</summary>
    public EquatableArray<StateModel> States { get; init; }

    /// <summary>Whether a class that it derives from has state.</summary>
    public bool BaseHasState { get; init; }

    public bool IsSealed { get; init; }

    public EquatableArray<ForwarderModel> Forwarders { get; init; }

    public EquatableArray<GraphProblem> Problems { get; init; }
}
