using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Model;

/// <summary>What the generated part of an executor class, or of a base class of executors, is made of.</summary>
internal sealed record ExecutorModel
{
    public required ClassModel Class { get; init; }

    /// <summary>Whether it is an executor itself, and not only a base class of some.</summary>
    public required bool IsExecutor { get; init; }

    /// <summary>The types that its contexts send, its own and inherited, in ordinal order.</summary>
    public EquatableArray<SendModel> Sends { get; init; }

    /// <summary>The state that it declares itself, in ordinal order of the names.</summary>
    public EquatableArray<StateModel> States { get; init; }

    /// <summary>The prefix of the generated members of the nearest base class with state, or <see langword="null"/>.</summary>
    public string? BaseStatePrefix { get; init; }

    /// <summary>The codecs that those members are given as type arguments.</summary>
    public EquatableArray<string> BaseCodecs { get; init; }

    /// <summary>The codecs that its own generated members are given as type arguments, because they depend on its type parameters.</summary>
    public EquatableArray<CodecParameter> Given { get; init; }

    /// <summary>How accessible a member can be that names the types of those codecs.</summary>
    public AccessLevel GivenAccess { get; init; }

    /// <summary>The prefix of its own generated members for state.</summary>
    public required string StatePrefix { get; init; }

    /// <summary>
    /// Whether others save its state: classes that can derive from it, whose parts count on its part even where none of it can be saved,
    /// and the nodes of a generic executor.
    /// </summary>
    public bool OffersState { get; init; }

    /// <summary>Why some of that state cannot be saved, in words, or <see langword="null"/>. Classes of other assemblies do not see the member, so saving it says so.</summary>
    public string? StateProblem { get; init; }

    public EquatableArray<ForwarderModel> Forwarders { get; init; }
}
